package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

/** The address of each operation, made once per endpoint. */
final class OperationUris {

    /** More than there are regions. */
    private static final int MAX_ENDPOINTS = 64;

    private final Map<Endpoint, Map<Operation, URI>> uris = new ConcurrentHashMap<>();

    URI of(Endpoint endpoint, Operation operation) {
        Map<Operation, URI> known = uris.get(endpoint);
        if (known == null) {
            known = of(endpoint);
            if (uris.size() < MAX_ENDPOINTS) {
                uris.put(endpoint, known);
            }
        }
        return known.get(operation);
    }

    private static Map<Operation, URI> of(Endpoint endpoint) {
        String base = endpoint.uri().toString();
        String prefix = base.endsWith("/") ? base : base + "/";
        Map<Operation, URI> result = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            result.put(operation, URI.create(prefix + operation.apiName()));
        }
        return result;
    }
}
