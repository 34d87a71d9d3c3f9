package io.quarkiverse.ivs.composition.fake.settings;

import java.net.URI;
import java.util.List;

/**
 * Where events are pushed to, as Amazon EventBridge calls an API destination.
 *
 * @param urls each attempt goes to the next of them; with none nothing is pushed
 * @param headerName the header by which the receiver knows the sender, or null
 * @param headerValue its value, a secret, or null
 */
public record ApiDestination(List<URI> urls, String headerName, String headerValue) {

    @Override
    public String toString() {
        return "ApiDestination[" + urls + (headerName == null ? "" : ", " + headerName + ": ***") + "]";
    }
}
