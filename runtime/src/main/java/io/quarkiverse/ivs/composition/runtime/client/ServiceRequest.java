package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * What is asked of the service.
 *
 * @param operation what to call
 * @param endpoint where
 * @param body the bytes to sign and send, from {@link WireFormat#write(Object)}
 * @param arn what the answer has to be about: the stage of a start, the resource of a get or stop, or the stage that a list is
 *        filtered by; null for a list without that filter
 * @param responseType what to read the answer as
 * @param result what is wanted of it and of the moment of the answer by the service's clock, or null
 * @param <R> the whole answer
 * @param <T> what is wanted of it
 */
public record ServiceRequest<R, T>(Operation operation, Endpoint endpoint, byte[] body, String arn, Class<R> responseType,
        BiFunction<? super R, Instant, ? extends T> result) {

    /** A request for what is wanted of the answer alone. */
    public ServiceRequest(Operation operation, Endpoint endpoint, byte[] body, String arn, Class<R> responseType,
            Function<? super R, ? extends T> result) {
        this(operation, endpoint, body, arn, responseType, (answer, date) -> result.apply(answer));
    }

    T result(AnswerBody answer) throws IOException {
        return result.apply(AnswerReader.read(answer.bytes(), responseType, arn), answer.date());
    }
}
