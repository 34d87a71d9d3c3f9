package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.concurrent.TimeUnit;

/**
 * When the next request of one operation may be sent: at most half of the rate of that operation, so that the application keeps
 * the other half. Half as often again after each answer before which the service throttled, and back step by step. Not
 * thread-safe.
 */
final class PollPace {

    private static final int MAX_SLOWDOWN = 16;

    private final long spacing;
    private int slowdown = 1;
    private long throttledBefore;
    private boolean sentBefore;
    private long lastSent;

    /**
     * @param requestsPerSecond the whole rate
     * @param throttled how many attempts were throttled so far
     */
    PollPace(double requestsPerSecond, long throttled) {
        this.spacing = (long) Math.ceil(2 * TimeUnit.SECONDS.toNanos(1) / requestsPerSecond);
        this.throttledBefore = throttled;
    }

    /** The wait before the next request, in nanoseconds. */
    long delay(long now) {
        return sentBefore ? Math.max(0, lastSent + spacing * slowdown - now) : 0;
    }

    void sent(long now) {
        sentBefore = true;
        lastSent = now;
    }

    /** An answer came. */
    void answered(long throttled) {
        slowdown = throttled > throttledBefore ? Math.min(MAX_SLOWDOWN, slowdown * 2) : Math.max(1, slowdown / 2);
        throttledBefore = throttled;
    }
}
