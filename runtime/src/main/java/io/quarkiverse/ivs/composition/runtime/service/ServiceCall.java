package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.Endpoint;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/**
 * A checked request on its way through the guard.
 *
 * @param client makes the attempts
 * @param operation what is called
 * @param template the template that the call came from, or null
 * @param idempotencyToken the token of a start, or null
 * @param endpoint where
 * @param body the bytes to sign and send
 * @param arn what the answer has to be about, as for {@link CompositionClient#send}
 * @param responseType what to read the answer as
 * @param result what is wanted of it, and of the moment of the answer by the service's clock, or null
 * @param isPatient whether it waits for what may pass
 * @param timeout of the whole call, or null
 * @param <R> the whole answer
 * @param <T> what is wanted of it
 */
record ServiceCall<R, T>(CompositionClient client, Operation operation, String template, String idempotencyToken,
        Endpoint endpoint, byte[] body, String arn, Class<R> responseType, BiFunction<? super R, Instant, ? extends T> result,
        boolean isPatient, Duration timeout)
        implements
            CallGuard.Call<T> {

    /** A call that is no start, for what is wanted of its answer alone. */
    ServiceCall(CompositionClient client, Operation operation, Endpoint endpoint, byte[] body, String arn,
            Class<R> responseType, Function<? super R, ? extends T> result) {
        this(client, operation, null, null, endpoint, body, arn, responseType, (answer, date) -> result.apply(answer), true,
                null);
    }

    /** The same, for somebody who asks again anyway. */
    ServiceCall<R, T> once() {
        return new ServiceCall<>(client, operation, template, idempotencyToken, endpoint, body, arn, responseType, result,
                false, timeout);
    }

    @Override
    public String region() {
        return endpoint.region();
    }

    @Override
    public Uni<T> attempt(Attempt attempt) {
        return client.send(operation, endpoint, body, arn, attempt, responseType, result);
    }

    @Override
    public Throwable failure(GuardedFailure failure) {
        return CompositionExceptions.of(operation, template, idempotencyToken, failure);
    }
}
