package io.quarkiverse.ivs.composition.dev;

import java.util.Map;

/**
 * What is new for the page of the requests.
 *
 * @param endpoint what is called
 * @param recorded what the control interface of the fake answers: {@code first} and {@code latest}, the numbers of the oldest
 *        request that it has and of the latest that it has had, and {@code requests}, the oldest first and without their
 *        headers and bodies; null if it is the service
 */
public record RequestsView(EndpointInUse endpoint, Map<String, Object> recorded) {
}
