package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;

/** How long a call takes at the very most, as it is configured. */
final class CallLimits {

    /** For what no limit counts: a busy machine, a long pause of the garbage collector. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private CallLimits() {
    }

    /**
     * The longest time of a call: each of its attempts may wait for credentials, for its turn and for its answer, and between
     * two of them it waits the longest delay, or as long as the service asks within the budget.
     *
     * @param timeout of an attempt, and of a look-up of credentials
     */
    static Duration longest(GuardConfig config, Duration timeout) {
        double attempts = 1.0 + config.retry().maxRetries();
        double each = Stream.of(timeout, timeout, config.rateLimit().maxWait(), config.retry().maxDelay())
                .mapToDouble(CallLimits::nanos).sum();
        return Duration.ofNanos((long) (attempts * each + nanos(config.retry().budget()) + nanos(SLACK)));
    }

    private static double nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
