package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;

/**
 * Where a call goes.
 *
 * @param uri the base of the service
 * @param region the region of the signature
 */
public record Endpoint(URI uri, String region) {
}
