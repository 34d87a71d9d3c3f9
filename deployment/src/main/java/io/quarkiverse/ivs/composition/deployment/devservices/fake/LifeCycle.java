package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/**
 * What happens to a composition by itself, and when. It looks at nothing but the composition, its stage and the time it is
 * told, so a test can live through a day in a millisecond.
 */
final class LifeCycle {

    static final long NEVER = Composition.NEVER;
    static final long MINUTE = 60_000;

    /** After this long without a publisher a composition stops. */
    static final long AUTO_STOP = MINUTE;
    /** No composition is longer. */
    static final long LONGEST = 24 * 60 * MINUTE;
    /** This long after its end it is cleaned up. */
    static final long CLEAN_UP = 5 * MINUTE;

    private final Delay timeToActive;
    private final Delay timeToStopped;

    LifeCycle(Delay timeToActive, Delay timeToStopped) {
        this.timeToActive = timeToActive;
        this.timeToStopped = timeToStopped;
    }

    /** When something happens next, if nothing else does; {@code emptySince} is when the stage lost its last publisher. */
    long nextDue(Composition composition, long emptySince) {
        if (composition.state() == State.STOPPING) {
            return timeToStopped.after(composition.stopTime());
        }
        if (composition.state().terminal()) {
            return cleanUp(composition);
        }
        return Math.min(activation(composition), stop(composition, emptySince));
    }

    /** Lets happen what is due at this time. */
    void advance(Composition composition, long emptySince, long now) {
        if (composition.state() == State.STOPPING) {
            composition.end(now);
            return;
        }
        if (activation(composition) <= now) {
            for (Destination destination : composition.destinations()) {
                if (destination.state() == State.STARTING) {
                    composition.activate(destination, now);
                }
            }
        }
        if (stop(composition, emptySince) <= now) {
            composition.stop(now);
        }
    }

    /** Whether nothing is left of it. */
    boolean gone(Composition composition, long now) {
        return cleanUp(composition) <= now;
    }

    private long activation(Composition composition) {
        return composition.running() && composition.hasDestination(State.STARTING)
                ? timeToActive.after(composition.startTime())
                : NEVER;
    }

    private static long stop(Composition composition, long emptySince) {
        if (!composition.running()) {
            return NEVER;
        }
        long longest = composition.startTime() + LONGEST;
        return emptySince == NEVER ? longest
                : Math.min(longest, Math.max(emptySince, composition.startTime()) + AUTO_STOP);
    }

    private static long cleanUp(Composition composition) {
        return composition.state().terminal() ? composition.endTime() + CLEAN_UP : NEVER;
    }
}
