package io.quarkiverse.ivs.composition.fake.http;

import java.util.Locale;
import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.WebPages;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.vertx.core.MultiMap;

/**
 * Keeps web pages away from the fake: any page that is open in the developer's browser can send requests to this machine, and
 * under a name of its own that it lets point here it could even read the answers.
 */
final class LocalCallers {

    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.*\\.localhost|\\[::1]|127(\\.[0-9]{1,3}){3}");
    private static final int LONGEST_VALUE = 200;

    private final WebPages webPages;

    LocalCallers(WebPages webPages) {
        this.webPages = webPages;
    }

    /** Throws the answer to what a browser has sent for a page that is not the fake's. */
    void check(MultiMap headers, boolean controls) {
        if (!controls && webPages == WebPages.ALLOWED) {
            return;
        }
        String host = headers.get("Host");
        if (host != null && !LOOPBACK.matcher(PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("")).matches()) {
            throw refused("Host", host, "must be localhost or another name of this machine", controls);
        }
        String origin = headers.get("Origin");
        if (origin != null) {
            throw refused("Origin", origin, "must not be sent", controls);
        }
        String site = headers.get("Sec-Fetch-Site");
        if (site != null && !site.equals("none") && !site.equals("same-origin")) {
            throw refused("Sec-Fetch-Site", site, "must be none or same-origin", controls);
        }
    }

    private static ServiceError refused(String header, String value, String allowed, boolean controls) {
        String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
        return ServiceError.accessDenied("The header " + header + " is \"" + shown + "\", but " + allowed
                + (controls ? " below " + ControlRoutes.PATH + ". Web pages cannot drive the fake: call it from a test or "
                        + "another process of this machine."
                        : ". Web pages cannot call the fake unless web-pages=allowed is set: call it from another process of "
                                + "this machine."));
    }
}
