package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/** Runs the attempts of a call. */
public interface CallGuard {

    /**
     * What is guarded.
     *
     * @param <T> what the service answers
     */
    interface Call<T> {

        /** What is called. */
        Operation operation();

        /** Where. */
        String region();

        /** Makes one attempt; fails with {@link io.quarkiverse.ivs.composition.runtime.client.AttemptFailure} only. */
        Uni<T> attempt(Attempt attempt);

        /** What the caller gets for a failure. */
        Throwable failure(GuardedFailure failure);

        /** Whether it waits for what may pass; one that is made again anyway need not. */
        default boolean isPatient() {
            return true;
        }
    }

    /**
     * Runs a call.
     *
     * @param call makes the call, once for each subscription; what it throws is what the subscriber gets
     * @return the first success, or what the call makes of its {@link GuardedFailure}
     */
    <T> Uni<T> call(Supplier<? extends Call<T>> call);

    /**
     * How many attempts of this operation and region the service has throttled so far, those that were tried again included.
     */
    default long throttled(Operation operation, String region) {
        return 0;
    }
}
