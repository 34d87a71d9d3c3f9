package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

/** Watches calls from outside. Its methods are quick, never block and never throw. */
public interface CallObserver {

    /** Sees nothing. */
    CallObserver NONE = (operation, region) -> Observation.NONE;

    /**
     * A call begins, on the thread of its caller.
     *
     * @param region where; one name stands for all beyond a bound
     */
    Observation begin(Operation operation, String region);

    /** One call; its events follow one another, on any threads. */
    interface Observation {

        /** Sees nothing. */
        Observation NONE = new Observation() {
        };

        /** A request waited for its permit. */
        default void paced(long nanos) {
        }

        /** A request is made; whatever the task starts belongs to this call. */
        default void send(Runnable task) {
            task.run();
        }

        /** An attempt failed. */
        default void attemptFailed(AttemptFailure failure) {
        }

        /**
         * The call is over.
         *
         * @param attempts how many attempts were made
         * @param failure how it failed, or null
         */
        default void ended(int attempts, GuardedFailure failure) {
        }

        /**
         * The caller left before the end.
         *
         * @param attempts how many attempts were made
         */
        default void cancelled(int attempts) {
        }
    }
}
