package io.quarkiverse.ivs.composition.runtime.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/** Reads an answer that says success, and refuses one from which nothing can be learnt. */
final class AnswerReader {

    private AnswerReader() {
    }

    /** @param answer all of it is there; null if there is none */
    static <T> T read(InputStream answer, Class<T> type) throws IOException {
        if (answer == null || answer.available() == 0) {
            if (type == StopCompositionResponse.class) {
                // There is nothing in it anyway.
                return type.cast(new StopCompositionResponse());
            }
            throw new EOFException("it is empty");
        }
        T result = WireFormat.read(answer, type);
        if (result == null) {
            throw new IOException("it is null");
        }
        if (result instanceof StartCompositionResponse start) {
            check(start.composition());
        } else if (result instanceof GetCompositionResponse get) {
            check(get.composition());
        } else if (result instanceof ListCompositionsResponse page) {
            check(page);
        }
        return result;
    }

    /** One with holes is as broken as one that is cut: who lists to clean up must not believe that it saw everything. */
    private static void check(ListCompositionsResponse page) throws IOException {
        for (CompositionSummary summary : page.compositions()) {
            if (summary == null || summary.arn() == null) {
                throw new IOException("it has a composition without an ARN");
            }
            check(summary.destinations());
        }
    }

    private static void check(Composition composition) throws IOException {
        if (composition == null || composition.arn() == null) {
            throw new IOException("it has no composition with an ARN");
        }
        check(composition.destinations());
    }

    private static void check(List<?> destinations) throws IOException {
        for (Object destination : destinations) {
            if (destination == null) {
                throw new IOException("it has a destination that is null");
            }
        }
    }
}
