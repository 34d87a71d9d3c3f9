package io.quarkiverse.ivs.composition.runtime.service;

import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.ivs.composition.model.StopCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/**
 * A stop that remembers whether one of its attempts may have been carried out.
 *
 * @param call the stop
 * @param answerLost set when it fails
 */
record StopCall(ServiceCall<StopCompositionResponse, StopCompositionResponse> call, AtomicBoolean answerLost)
        implements
            CallGuard.Call<StopCompositionResponse> {

    @Override
    public Operation operation() {
        return call.operation();
    }

    @Override
    public String region() {
        return call.region();
    }

    @Override
    public Uni<StopCompositionResponse> attempt(Attempt attempt) {
        return call.attempt(attempt);
    }

    @Override
    public Throwable failure(GuardedFailure failure) {
        answerLost.set(failure.outcomeUnknown());
        return call.failure(failure);
    }
}
