package io.quarkiverse.ivs.composition.runtime.observability;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/** A start that is only watched. */
record StartCall(boolean isPatient) implements CallGuard.Call<String> {

    @Override
    public Operation operation() {
        return Operation.START_COMPOSITION;
    }

    @Override
    public String region() {
        return "eu-west-1";
    }

    @Override
    public Uni<String> attempt(Attempt attempt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Throwable failure(GuardedFailure failure) {
        return failure;
    }
}
