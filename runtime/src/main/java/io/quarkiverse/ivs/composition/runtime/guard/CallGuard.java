package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.function.Function;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.Operation;
import io.smallrye.mutiny.Uni;

/** Runs the attempts of a call. */
public interface CallGuard {

    /**
     * Runs a call.
     *
     * @param operation what is called
     * @param region where
     * @param attempt makes one attempt; fails with {@link io.quarkiverse.ivs.composition.runtime.client.AttemptFailure} only
     * @return the first success, or a {@link GuardedFailure}
     */
    <T> Uni<T> call(Operation operation, String region, Function<Attempt, Uni<T>> attempt);

    /**
     * How many attempts of this operation and region the service has throttled so far, those that were tried again included.
     */
    default long throttled(Operation operation, String region) {
        return 0;
    }
}
