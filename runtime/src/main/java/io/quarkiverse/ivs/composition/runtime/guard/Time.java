package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.ScheduledExecutorService;

/** Time as the guard and the poller see it, so that tests can pass it in. */
public interface Time {

    /** A clock that only moves forward, in nanoseconds. */
    long nanos();

    /** Wakes whoever waits. */
    ScheduledExecutorService scheduler();
}
