package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** Somebody who waits for a permit. Called once, one or the other, never while the pacer is locked. */
    interface Waiter {

        void granted();

        void refused();
    }

    /** Permits closer to each other than a timer can tell apart are given together. */
    private static final long TIMER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Time time;
    private final long intervalNanos;
    private final long maxWaitNanos;
    private final Bucket bucket;
    private final Set<Entry> queue = new LinkedHashSet<>();
    private long heldUntil;
    private boolean timerSet;

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

    /**
     * Takes a permit when it is this one's turn.
     *
     * @return leaves the queue; without effect once the waiter was called
     */
    Runnable take(Waiter waiter) {
        Entry entry = new Entry(waiter, time.nanos() + maxWaitNanos);
        boolean refused;
        synchronized (this) {
            refused = nextPermit() + queue.size() * intervalNanos > maxWaitNanos;
            if (!refused) {
                queue.add(entry);
                setTimer();
            }
        }
        if (refused) {
            waiter.refused();
        }
        return () -> leave(entry);
    }

    /**
     * Gives no permit for a while, since the service throttled. Whoever would now wait too long is refused. A hold longer than
     * the longest wait would refuse everybody and never find out whether it is still needed, so it is cut there.
     */
    void hold(long nanos) {
        List<Entry> refused = new ArrayList<>();
        synchronized (this) {
            long now = time.nanos();
            long until = now + Math.min(nanos, maxWaitNanos);
            if (until - heldUntil <= 0) {
                return;
            }
            heldUntil = until;
            long turn = now + nextPermit();
            for (Iterator<Entry> waiting = queue.iterator(); waiting.hasNext();) {
                Entry entry = waiting.next();
                if (turn - entry.deadline > 0) {
                    waiting.remove();
                    refused.add(entry);
                } else {
                    turn += intervalNanos;
                }
            }
        }
        refused.forEach(entry -> entry.waiter.refused());
    }

    /** How many wait. */
    synchronized int waiting() {
        return queue.size();
    }

    private void serve() {
        List<Entry> served = new ArrayList<>(1);
        synchronized (this) {
            timerSet = false;
            Iterator<Entry> waiting = queue.iterator();
            while (waiting.hasNext() && nextPermit() <= 0 && bucket.tryConsume(1)) {
                served.add(waiting.next());
                waiting.remove();
            }
            setTimer();
        }
        served.forEach(entry -> entry.waiter.granted());
    }

    private synchronized void leave(Entry entry) {
        queue.remove(entry);
    }

    private void setTimer() {
        if (!timerSet && !queue.isEmpty()) {
            timerSet = true;
            time.scheduler().schedule(this::serve, nextPermit(), TimeUnit.NANOSECONDS);
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

    /** A place in the queue; no two are equal. */
    private static final class Entry {

        private final Waiter waiter;
        private final long deadline;

        Entry(Waiter waiter, long deadline) {
            this.waiter = waiter;
            this.deadline = deadline;
        }
    }
}
