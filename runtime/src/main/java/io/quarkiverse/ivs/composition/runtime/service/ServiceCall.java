package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.ServiceRequest;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/**
 * A checked request on its way through the guard.
 *
 * @param client makes the attempts
 * @param request what is asked of the service
 * @param template the template that the call came from, or null
 * @param idempotencyToken the token of a start, or null
 * @param timeout of the whole call, or null
 * @param isPatient whether it waits for what may pass; who asks again anyway need not
 * @param failed told how the guard ended it
 */
record ServiceCall<T>(CompositionClient client, ServiceRequest<?, T> request, String template, String idempotencyToken,
        Duration timeout, boolean isPatient, Consumer<GuardedFailure> failed)
        implements
            CallGuard.Call<T> {

    /** A call that is no start. */
    ServiceCall(CompositionClient client, ServiceRequest<?, T> request, boolean isPatient, Consumer<GuardedFailure> failed) {
        this(client, request, null, null, null, isPatient, failed);
    }

    @Override
    public Operation operation() {
        return request.operation();
    }

    @Override
    public String region() {
        return request.endpoint().region();
    }

    @Override
    public Uni<T> attempt(Attempt attempt) {
        return client.send(request, attempt);
    }

    @Override
    public Throwable failure(GuardedFailure failure) {
        failed.accept(failure);
        return CompositionExceptions.of(operation(), template, idempotencyToken, failure);
    }
}
