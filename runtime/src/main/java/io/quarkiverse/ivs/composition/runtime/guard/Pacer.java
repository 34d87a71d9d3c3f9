package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig.RateLimitConfig;

/**
 * Spaces the requests of one operation in one region evenly. Whoever has to wait stands in a queue that is served in the order
 * of arrival, holds no thread, and may leave it at any time.
 * <p>
 * The bucket is Bucket4j's, the queue is ours: the bucket's own asynchronous scheduler gives each caller a moment that can
 * neither be moved, when the service says "not so fast", nor given back by a caller who leaves. The queue is bounded by the
 * longest wait.
 */
final class Pacer {

    /** Somebody who waits for a permit. Called once, one of the three, never while the pacer is locked. */
    interface Waiter {

        void granted();

        /** It would have to wait too long. */
        void refused();

        /** The application shuts down. */
        void closed();
    }

    /** Permits closer to each other than a timer can tell apart are given together. */
    private static final long TIMER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Time time;
    private final long intervalNanos;
    private final long maxWaitNanos;
    private final Bucket bucket;
    /** Each with the time by which it wants its permit. */
    private final Map<Waiter, Long> queue = new LinkedHashMap<>();
    private long heldUntil;
    private boolean timerSet;
    private boolean closed;

    Pacer(RateLimitConfig config, Time time) {
        this.time = time;
        this.intervalNanos = Math.max(1, (long) Math.ceil(TimeUnit.SECONDS.toNanos(1) / config.requestsPerSecond()));
        this.maxWaitNanos = config.maxWait().toNanos();
        this.heldUntil = time.nanos();
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, TIMER_NANOS / intervalNanos))
                        .refillGreedy(1, Duration.ofNanos(intervalNanos)))
                .withCustomTimePrecision(meter(time))
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    /** Takes a permit if nobody waits for one and there is one now. */
    synchronized boolean tryTake() {
        return queue.isEmpty() && held() <= 0 && bucket.tryConsume(1);
    }

    /** Takes a permit when it is this one's turn. */
    void take(Waiter waiter) {
        boolean late;
        synchronized (this) {
            late = nextPermit() + queue.size() * intervalNanos > maxWaitNanos;
            if (!late) {
                queue.put(waiter, time.nanos() + maxWaitNanos);
                setTimer();
            }
        }
        if (late) {
            waiter.refused();
        } else {
            tellIfClosed();
        }
    }

    /** Leaves the queue; without effect once the waiter was called. */
    synchronized void leave(Waiter waiter) {
        queue.remove(waiter);
    }

    /**
     * Gives no permit for a while, since the service throttled. Whoever would now wait too long is refused. A hold longer than
     * the longest wait would refuse everybody and never find out whether it is still needed, so it is cut there.
     */
    void hold(long nanos) {
        List<Waiter> refused = new ArrayList<>();
        synchronized (this) {
            long now = time.nanos();
            long until = now + Math.min(nanos, maxWaitNanos);
            if (until - heldUntil <= 0) {
                return;
            }
            heldUntil = until;
            long turn = now + nextPermit();
            for (Iterator<Map.Entry<Waiter, Long>> waiting = queue.entrySet().iterator(); waiting.hasNext();) {
                Map.Entry<Waiter, Long> entry = waiting.next();
                if (turn - entry.getValue() > 0) {
                    waiting.remove();
                    refused.add(entry.getKey());
                } else {
                    turn += intervalNanos;
                }
            }
        }
        refused.forEach(Waiter::refused);
    }

    /** The application shuts down, and with it the timers: refuses whoever waits, and whoever comes. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        tellIfClosed();
    }

    /** How many wait. */
    synchronized int waiting() {
        return queue.size();
    }

    private void serve() {
        List<Waiter> served = new ArrayList<>(1);
        synchronized (this) {
            timerSet = false;
            Iterator<Waiter> waiting = queue.keySet().iterator();
            while (waiting.hasNext() && nextPermit() <= 0 && bucket.tryConsume(1)) {
                served.add(waiting.next());
                waiting.remove();
            }
            setTimer();
        }
        served.forEach(Waiter::granted);
        tellIfClosed();
    }

    private void tellIfClosed() {
        List<Waiter> told;
        synchronized (this) {
            if (!closed || queue.isEmpty()) {
                return;
            }
            told = List.copyOf(queue.keySet());
            queue.clear();
        }
        told.forEach(Waiter::closed);
    }

    private void setTimer() {
        if (timerSet || queue.isEmpty()) {
            return;
        }
        try {
            time.scheduler().schedule(this::serve, nextPermit(), TimeUnit.NANOSECONDS);
            timerSet = true;
        } catch (RejectedExecutionException e) {
            // The timers went first.
            closed = true;
        }
    }

    private long nextPermit() {
        return Math.max(held(), bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private long held() {
        return heldUntil - time.nanos();
    }

    private static TimeMeter meter(Time time) {
        return new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return time.nanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
