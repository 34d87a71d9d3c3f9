package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How many requests a second may leave: the account's limit, until the service throttles. Each throttled request cuts the rate;
 * then it comes back to what it was, and is at the limit when nothing was throttled for 24 seconds. So replicas that know
 * nothing of each other share the limit. Not thread-safe; times are nanoseconds.
 * <p>
 * The constants are those that a search found best for 3 to 100 replicas; {@code ReplicasShareTheLimitTest} says how good.
 */
final class PacingRate {

    private static final double NANOS = 1e9;
    /** What a throttled request leaves of the rate. */
    private static final double CUT = 0.2;
    /** The rate never falls below this share of the limit. */
    private static final double LEAST = 0.02;
    /** How many intervals of the new rate nothing is sent. */
    private static final double HOLD = 1.6;
    /** After so many seconds two thirds of what was cut have come back. */
    private static final double COMES_BACK_SECONDS = 4;
    /** After so many seconds the rate is the limit, whatever it was; the climb begins slowly. */
    private static final double RECOVERY_SECONDS = 24;
    /** Intervals differ by this share, so that replicas do not march in step. */
    private static final double JITTER = 0.25;

    private final double limit;
    private final Supplier<RandomGenerator> random;
    private boolean throttled;
    private double beforeCut;
    private double afterCut;
    private long throttledAt;
    private long cutAt;

    /** @param limit requests a second of the account */
    PacingRate(double limit, Supplier<RandomGenerator> random) {
        this.limit = limit;
        this.random = random;
    }

    /** Requests a second. */
    double at(long now) {
        if (!throttled) {
            return limit;
        }
        double seconds = (now - throttledAt) / NANOS;
        double cameBack = (beforeCut - afterCut) * (1 - Math.exp(-seconds / COMES_BACK_SECONDS));
        double recovered = limit * Math.pow(seconds / RECOVERY_SECONDS, 3);
        return Math.min(limit, afterCut + cameBack + recovered);
    }

    /** From one request to the next. */
    long interval(long now) {
        double rate = at(now);
        return rate >= limit ? shortestInterval() : jittered(rate);
    }

    /** That of the limit. */
    long shortestInterval() {
        return Math.max(1, (long) Math.ceil(NANOS / limit));
    }

    /**
     * The service throttled a request.
     *
     * @return how long nothing else should be sent
     */
    long throttled(long now) {
        double rate = at(now);
        // Requests that were on their way together are throttled together, and say one thing.
        if (!throttled || now - cutAt >= NANOS / rate) {
            beforeCut = rate;
            rate = Math.max(LEAST * limit, CUT * rate);
            cutAt = now;
        }
        throttled = true;
        afterCut = rate;
        throttledAt = now;
        return (long) (HOLD * jittered(rate));
    }

    private long jittered(double rate) {
        double factor = 1 + JITTER * (2 * random.get().nextDouble() - 1);
        return Math.max(1, (long) Math.ceil(NANOS / rate * factor));
    }
}
