package io.quarkiverse.ivs.composition.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * Structures of the model as plain maps. The Dev UI writes its answers with a mapper of its own class loader, which
 * does not see the annotations of the model.
 */
final class WireMaps {

    private WireMaps() {
    }

    /** The structure with the API's field names; null for null. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Object structure) {
        try {
            return structure == null ? null : WireFormat.read(WireFormat.write(structure), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
