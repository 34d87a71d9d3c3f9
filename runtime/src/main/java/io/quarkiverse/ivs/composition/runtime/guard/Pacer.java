package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig.RateLimitConfig;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;

/**
 * Spaces the requests of one operation in one region. Whoever has to wait stands in a queue that is served in the order of
 * arrival, holds no thread, and may leave it at any time. The queue is bounded by the longest wait, and so is a throttled
 * request, which goes back to its place.
 */
final class Pacer {

    /** Somebody who waits for a permit. Called once for each time it queues, never while the pacer is locked. */
    interface Waiter {

        void granted();

        void refused(Reason reason);
    }

    /**
     * How many requests may be under way: the REST client has 50 connections for an endpoint, shared by all operations, so
     * starts that hang never keep a stop from being sent.
     */
    static final int MAX_UNDER_WAY = 12;

    /** Permits closer to each other than a timer can tell apart are given together. */
    private static final long TIMER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Time time;
    private final PacingRate rate;
    private final long maxWaitNanos;
    /** How much earlier than its time a permit may be given. */
    private final long earlyNanos;
    private final TreeSet<Place> queue = new TreeSet<>();
    private long places;
    private int underWay;
    private long next;
    private Future<?> timer;
    private long timerAt;

    Pacer(RateLimitConfig config, Time time, Supplier<RandomGenerator> random) {
        this.time = time;
        this.rate = new PacingRate(config.enabled() ? config.requestsPerSecond() : Double.POSITIVE_INFINITY, random);
        this.maxWaitNanos = config.maxWait().toNanos();
        this.earlyNanos = rate.shortestInterval() < TIMER_NANOS ? TIMER_NANOS : 0;
        this.next = time.nanos();
    }

    /** A place behind all others. Its time begins now. */
    synchronized Place arrive(Waiter waiter) {
        return new Place(places++, time.nanos() + maxWaitNanos, waiter);
    }

    /**
     * Takes a permit, or queues for one. Each permit has to be given back.
     *
     * @return whether there was a permit; if not, the waiter is called, maybe at once
     */
    boolean take(Place place) {
        Reason refusal = null;
        synchronized (this) {
            long now = time.nanos();
            if ((queue.isEmpty() || place.compareTo(queue.first()) < 0) && isFree(now)) {
                permit(now);
                return true;
            }
            // The rate may have climbed to the limit by then.
            long before = place.isThrottled ? 0 : queue.size() * rate.shortestInterval();
            if (Math.max(next, now) + before > place.deadline) {
                refusal = Reason.RATE_LIMITED;
            } else {
                queue.add(place);
                if (!setTimer(now)) {
                    queue.remove(place);
                    refusal = Reason.SHUT_DOWN;
                }
            }
        }
        if (refusal != null) {
            place.waiter.refused(refusal);
        }
        return false;
    }

    /** Leaves the queue; without effect for one that does not stand in it. */
    synchronized void leave(Place place) {
        queue.remove(place);
        setTimer(time.nanos());
    }

    /** A request that had a permit is over. */
    void giveBack() {
        synchronized (this) {
            underWay--;
            if (queue.isEmpty()) {
                return;
            }
        }
        serve();
    }

    /**
     * The service throttled a request: gives no permit for a while, and fewer from then on. Whoever would now surely wait too
     * long is refused. A hold longer than the longest wait would refuse everybody and never find out whether it is still
     * needed, so it is cut there.
     *
     * @param place that of the request: it may be taken again
     * @param leastHoldNanos what the service asks for
     */
    void throttled(Place place, long leastHoldNanos) {
        List<Place> refused = new ArrayList<>();
        synchronized (this) {
            place.isThrottled = true;
            long now = time.nanos();
            long hold = Math.min(Math.max(rate.throttled(now), leastHoldNanos), maxWaitNanos);
            next = Math.max(next, now + hold);
            long turn = next;
            for (Iterator<Place> waiting = queue.iterator(); waiting.hasNext();) {
                Place waiter = waiting.next();
                if (turn > waiter.deadline) {
                    waiting.remove();
                    refused.add(waiter);
                } else {
                    turn += rate.shortestInterval();
                }
            }
            setTimer(now);
        }
        refused.forEach(place2 -> place2.waiter.refused(Reason.RATE_LIMITED));
    }

    /** Refuses all who wait. */
    void refuseAll(Reason reason) {
        List<Place> refused;
        synchronized (this) {
            refused = List.copyOf(queue);
            queue.clear();
            setTimer(time.nanos());
        }
        refused.forEach(place -> place.waiter.refused(reason));
    }

    /** How many wait. */
    synchronized int waiting() {
        return queue.size();
    }

    /** Requests a second, as things are. */
    synchronized double rate() {
        return rate.at(time.nanos());
    }

    private void serve() {
        List<Place> served = new ArrayList<>(1);
        List<Place> late = new ArrayList<>(0);
        boolean timers;
        synchronized (this) {
            long now = time.nanos();
            while (!queue.isEmpty() && isFree(now)) {
                permit(now);
                served.add(queue.pollFirst());
            }
            while (!queue.isEmpty() && queue.first().deadline <= now) {
                late.add(queue.pollFirst());
            }
            timers = setTimer(now);
        }
        served.forEach(place -> place.waiter.granted());
        late.forEach(place -> place.waiter.refused(Reason.RATE_LIMITED));
        if (!timers) {
            refuseAll(Reason.SHUT_DOWN);
        }
    }

    private boolean isFree(long now) {
        return underWay < MAX_UNDER_WAY && next - earlyNanos <= now;
    }

    private void permit(long now) {
        underWay++;
        next = Math.max(now, next) + rate.interval(now);
    }

    /** One timer: for the next permit, or for the first who has waited too long. False if there are no timers any more. */
    private boolean setTimer(long now) {
        if (queue.isEmpty()) {
            cancelTimer();
            return true;
        }
        long deadline = queue.first().deadline;
        long at = underWay < MAX_UNDER_WAY ? Math.min(next, deadline) : deadline;
        if (timer != null && timerAt == at) {
            return true;
        }
        cancelTimer();
        try {
            timer = time.scheduler().schedule(this::timeIsUp, at - now, TimeUnit.NANOSECONDS);
            timerAt = at;
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void timeIsUp() {
        synchronized (this) {
            timer = null;
        }
        serve();
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** A place in the queue, by the order of arrival. */
    static final class Place implements Comparable<Place> {

        private final long number;
        private final long deadline;
        private final Waiter waiter;
        private boolean isThrottled;

        private Place(long number, long deadline, Waiter waiter) {
            this.number = number;
            this.deadline = deadline;
            this.waiter = waiter;
        }

        Waiter waiter() {
            return waiter;
        }

        @Override
        public int compareTo(Place other) {
            return Long.compare(number, other.number);
        }
    }
}
