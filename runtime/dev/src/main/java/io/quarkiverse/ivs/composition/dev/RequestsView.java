package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;

/**
 * All there is to see on the page of the requests.
 *
 * @param endpoint what is called
 * @param requests the requests at the fake, the newest first; null if it is the service
 */
public record RequestsView(EndpointInUse endpoint, List<Map<String, Object>> requests) {
}
