package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.runtime.config.Loopback;

/**
 * Keeps web pages away from {@link Control}: any page that is open in the developer's browser can send requests to this
 * machine, and under a name of its own that it lets point here it could even read the answers.
 */
final class LocalCallers {

    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private LocalCallers() {
    }

    /** Throws the answer to what a browser has sent for a page that is not the fake's. */
    static void check(WireRequest request) {
        String host = request.header("Host");
        if (host != null && !Loopback.isLoopback(PORT.matcher(host).replaceFirst(""))) {
            throw refused("Host", host, "must be localhost or another name of this machine");
        }
        String origin = request.header("Origin");
        if (origin != null) {
            throw refused("Origin", origin, "must not be sent");
        }
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !site.equals("none") && !site.equals("same-origin")) {
            throw refused("Sec-Fetch-Site", site, "must be none or same-origin");
        }
    }

    private static ServiceError refused(String header, String value, String allowed) {
        return ServiceError.accessDenied("The header " + header + " is \"" + value + "\", but " + allowed + " below "
                + Control.PATH + ". Web pages cannot drive the fake: call it from a test or another process of this machine.");
    }
}
