package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.smallrye.mutiny.subscription.Cancellable;

/** Runs something later, unless the timer has gone: then the application shuts down, and its end tells all who wait. */
final class Alarm {

    private Alarm() {
    }

    static Cancellable in(long nanos, Time time, Runnable task) {
        try {
            ScheduledFuture<?> alarm = time.scheduler().schedule(task, nanos, TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {
            };
        }
    }
}
