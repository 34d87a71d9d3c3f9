package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.WebPages;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/**
 * Keeps web pages away from the fake: any page that is open in the developer's browser can send requests to this machine, and
 * under a name of its own that it lets point here it could even read the answers.
 */
public final class LocalCallers {

    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|.*\\.localhost|\\[?::1]?|0(:0){6}:1|127(\\.[0-9]{1,3}){3}");
    private static final int LONGEST_VALUE = 200;
    private static final String TOKEN = "X-Ivs-Fake-Token";

    private final FakeSettings settings;
    private final byte[] controlToken;

    /** @param controlToken what callers from elsewhere need below {@code /_fake/} */
    public LocalCallers(FakeSettings settings, String controlToken) {
        this.settings = settings;
        this.controlToken = controlToken.getBytes(UTF_8);
    }

    /** Throws the answer to who may not call: a web page that is not the fake's, or somebody elsewhere without the token. */
    void check(HttpServerRequest request, boolean controls) {
        check(request.headers(), controls);
        String address = request.remoteAddress().hostAddress();
        String token = request.getHeader(TOKEN);
        if (controls && address != null && !LOOPBACK.matcher(address).matches()
                && (token == null || !MessageDigest.isEqual(controlToken, token.getBytes(UTF_8)))) {
            throw ServiceError.accessDenied("Below " + ControlRoutes.PATH + " a request from " + address
                    + " must have the header " + TOKEN + " with the token that the fake was started with, or has logged");
        }
    }

    /** Throws the answer to what a browser has sent for a page that is not the fake's. */
    void check(MultiMap headers, boolean controls) {
        if (!controls && settings.is(WebPages.ALLOWED)) {
            return;
        }
        String host = headers.get("Host");
        String name = host == null ? "localhost" : PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!LOOPBACK.matcher(name).matches() && !settings.reach().allowedHosts().contains(name)) {
            throw refused("Host", host, "must be localhost or another name of this machine or of allowed-hosts", controls);
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
