package io.quarkiverse.ivs.composition.benchmark.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.client.WireFormat;

/** Reads the sample request. */
final class Requests {

    private Requests() {
    }

    static StartCompositionRequest read(String json) {
        try {
            return WireFormat.read(json.getBytes(StandardCharsets.UTF_8), StartCompositionRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
