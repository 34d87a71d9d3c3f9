package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/**
 * Watches calls from outside. Its methods are quick and never block. What they throw is logged, and disturbs nobody.
 */
public interface CallObserver {

    /**
     * A call begins, on the thread of its caller.
     *
     * @param call what is called
     * @param region where; one name stands for all beyond a bound
     */
    Observation begin(CallGuard.Call<?> call, String region);

    /** There is something to watch beside the calls: told once for each operation and region. */
    default void guards(GuardState state) {
    }

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

        /**
         * An attempt failed.
         *
         * @param nextNanos how long until the next one, which may have to wait for its permit then; negative if there is none
         */
        default void attemptFailed(AttemptFailure failure, long nextNanos) {
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
         * @param underWay whether the last one is under way, and goes on
         * @param outcomeUnknown whether an earlier one may have been carried out
         */
        default void callerLeft(int attempts, boolean underWay, boolean outcomeUnknown) {
        }

        /**
         * The attempt that went on without its caller is over.
         *
         * @param answer what the service answered, or null
         * @param failure how the attempt failed, or null
         */
        default void endedWithoutCaller(Object answer, AttemptFailure failure) {
        }
    }
}
