package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with full jitter: anything between nothing and a limit that doubles. Callers that failed at the same
 * moment come back spread over the whole of it.
 */
final class BackOff {

    /** Beyond it every delay has long reached its maximum, and the shift would overflow. */
    private static final int MAX_DOUBLINGS = 30;

    private final long initialNanos;
    private final long maxNanos;

    BackOff(Duration initial, Duration max) {
        this.initialNanos = initial.toNanos();
        this.maxNanos = max.toNanos();
    }

    /**
     * The wait before a retry, in nanoseconds.
     *
     * @param retry 1 for the first
     */
    long delay(int retry, RandomGenerator random) {
        long limit = limit(retry);
        return limit == 0 ? 0 : random.nextLong(limit + 1);
    }

    private long limit(int retry) {
        long factor = 1L << Math.min(retry - 1, MAX_DOUBLINGS);
        return initialNanos > maxNanos / factor ? maxNanos : initialNanos * factor;
    }
}
