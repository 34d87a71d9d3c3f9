package io.quarkiverse.ivs.composition.benchmark.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.quarkus.arc.Arc;

/** Which template of the sample sends the request that all clients send. */
final class Requests {

    private static final String TEMPLATE = "podcast";

    private Requests() {
    }

    static String template(String json) {
        try {
            StartCompositionRequest request = WireFormat.read(json.getBytes(StandardCharsets.UTF_8),
                    StartCompositionRequest.class);
            StartCompositionRequest ours = Arc.container().instance(CompositionTemplates.class).get().configured(TEMPLATE);
            if (!ours.equals(request)) {
                throw new IllegalStateException("The template \"" + TEMPLATE + "\" sends " + ours + ", not " + request);
            }
            return TEMPLATE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
