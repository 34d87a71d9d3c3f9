package io.quarkiverse.ivs.composition.dev;

/**
 * What the application calls.
 *
 * @param uri the endpoint, in words if it is that of each call's region
 * @param fake whether it is the fake
 */
public record EndpointInUse(String uri, boolean fake) {
}
