package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.guard.TimeLimit;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

/** Where everything of a region happens: one task after the other, on one event loop, so that nothing there needs a lock. */
final class RegionContext implements Executor {

    private final Executor eventLoop;
    private final Time time;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    /** @param eventLoop runs everything on one thread; at once, if it is that of the caller */
    RegionContext(Executor eventLoop, Time time) {
        this.eventLoop = eventLoop;
        this.time = time;
    }

    /** Runs a task, from any thread; one that comes from within another task follows that one. */
    @Override
    public void execute(Runnable task) {
        eventLoop.execute(() -> run(task));
    }

    /** Runs a task later. Without a timer nothing happens: the application shuts down, and its end tells all who wait. */
    Cancellable schedule(long nanos, Runnable task) {
        AtomicBoolean cancelled = new AtomicBoolean();
        try {
            ScheduledFuture<?> timer = time.scheduler().schedule(() -> execute(() -> {
                if (!cancelled.get()) {
                    task.run();
                }
            }), nanos, TimeUnit.NANOSECONDS);
            return () -> {
                cancelled.set(true);
                timer.cancel(false);
            };
        } catch (RejectedExecutionException e) {
            return () -> {
            };
        }
    }

    /** Runs a task when a time is over, likewise; what has come while the process was frozen is read first. */
    Cancellable limit(Duration limit, Runnable task) {
        try {
            return TimeLimit.begin(limit, time, this, frozen -> task.run())::cancel;
        } catch (RejectedExecutionException e) {
            return () -> {
            };
        }
    }

    private void run(Runnable task) {
        tasks.add(task);
        if (running) {
            return;
        }
        running = true;
        for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
            runAlone(next);
        }
        running = false;
    }

    /** What fails, in whatever way, must not keep the others from their turn, now or ever after. */
    static void runAlone(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            Infrastructure.handleDroppedException(e);
        }
    }
}
