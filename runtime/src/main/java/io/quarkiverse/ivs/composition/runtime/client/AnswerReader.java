package io.quarkiverse.ivs.composition.runtime.client;

import java.io.EOFException;
import java.io.IOException;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;

/** Reads an answer of 200, and refuses one from which nothing can be learnt. */
final class AnswerReader {

    private AnswerReader() {
    }

    static <T> T read(byte[] answer, Class<T> type) throws IOException {
        if (answer == null || answer.length == 0) {
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
        }
        return result;
    }

    private static void check(Composition composition) throws IOException {
        if (composition == null || composition.arn() == null) {
            throw new IOException("it has no composition with an ARN");
        }
    }
}
