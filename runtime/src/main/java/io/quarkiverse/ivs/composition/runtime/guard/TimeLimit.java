package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * A limit that is reached after a time. A timer that fires late means that the process was frozen, as a laptop or a Lambda is:
 * then answers may have come meanwhile, and the event loop first gets the time to read them.
 */
public final class TimeLimit {

    /** A busy machine is not later than this. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** For reading what has come. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What can be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Time time;
    private final Executor context;
    private final Consumer<Boolean> reached;
    private final long due;
    private volatile Future<?> timer;
    private volatile boolean cancelled;

    private TimeLimit(Duration limit, Time time, Executor context, Consumer<Boolean> reached) {
        this.time = time;
        this.context = context;
        this.reached = reached;
        this.due = time.nanos() + limit.toNanos();
    }

    /**
     * Begins now.
     *
     * @param limit a negative one is reached at once
     * @param reached called on the context, with whether the process was frozen
     * @throws RejectedExecutionException if there are no timers any more
     */
    public static TimeLimit begin(Duration limit, Time time, Executor context, Consumer<Boolean> reached) {
        Duration countable = limit.isNegative() ? Duration.ZERO : limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        TimeLimit result = new TimeLimit(countable, time, context, reached);
        result.timer = time.scheduler().schedule(result::timeIsUp, countable.toNanos(), TimeUnit.NANOSECONDS);
        return result;
    }

    /** Fails what takes longer; its end is told on the context. */
    static <T> Uni<T> of(Uni<T> uni, Duration limit, Time time, Executor context, Supplier<Throwable> failure) {
        return Uni.createFrom().emitter(caller -> {
            TimeLimit timer = begin(limit, time, context, frozen -> caller.fail(failure.get()));
            Cancellable running = uni.subscribe().with(item -> context.execute(() -> caller.complete(item)),
                    thrown -> context.execute(() -> caller.fail(thrown)));
            caller.onTermination(() -> {
                timer.cancel();
                running.cancel();
            });
        });
    }

    /** Called on the context, it keeps the limit from being reached. */
    public void cancel() {
        cancelled = true;
        timer.cancel(false);
    }

    private void timeIsUp() {
        if (time.nanos() - due < LATE_NANOS) {
            context.execute(() -> reach(false));
            return;
        }
        try {
            timer = time.scheduler().schedule(() -> context.execute(() -> reach(true)), GRACE_NANOS, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            context.execute(() -> reach(true));
        }
    }

    private void reach(boolean frozen) {
        if (!cancelled) {
            reached.accept(frozen);
        }
    }
}
