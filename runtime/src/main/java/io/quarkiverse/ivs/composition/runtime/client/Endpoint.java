package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

/**
 * Where a call goes.
 *
 * @param uri the base of the service
 * @param region the region of the signature
 */
public record Endpoint(URI uri, String region) {

    /** The address of an operation. */
    URI of(Operation operation) {
        String base = uri.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + operation.apiName());
    }
}
