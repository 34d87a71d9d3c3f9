package io.quarkiverse.ivs.composition.runtime.template;

import java.time.Duration;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Problems;

/** Values of the guard's keys that no guard can be made of. */
final class GuardChecks {

    private final Problems problems;

    private GuardChecks(Problems problems) {
        this.problems = problems;
    }

    static void check(IvsCompositionRuntimeConfig runtimeConfig, Problems problems) {
        GuardConfig config = runtimeConfig.guard();
        GuardChecks check = new GuardChecks(problems);
        check.positive(ConfigKeys.TIMEOUT, runtimeConfig.timeout(), "10s");
        check.atLeast(0, ConfigKeys.MAX_RETRIES, config.retry().maxRetries(), "3");
        check.notNegative(ConfigKeys.INITIAL_DELAY, config.retry().initialDelay(), "200ms");
        check.notNegative(ConfigKeys.MAX_DELAY, config.retry().maxDelay(), "5s");
        check.notNegative(ConfigKeys.RETRY_BUDGET, config.retry().budget(), "30s");
        check.atLeast(1, ConfigKeys.BREAKER_VOLUME, config.circuitBreaker().requestVolumeThreshold(), "20");
        double ratio = config.circuitBreaker().failureRatio();
        check.require(ratio > 0 && ratio <= 1, ConfigKeys.BREAKER_RATIO, ratio, "more than 0 and at most 1", "0.5");
        check.notNegative(ConfigKeys.BREAKER_DELAY, config.circuitBreaker().delay(), "10s");
        check.atLeast(1, ConfigKeys.BREAKER_SUCCESSES, config.circuitBreaker().successThreshold(), "1");
        double rate = config.rateLimit().requestsPerSecond();
        check.require(rate > 0 && Double.isFinite(rate), ConfigKeys.REQUESTS_PER_SECOND, rate, "a number above 0", "5");
        check.notNegative(ConfigKeys.MAX_WAIT, config.rateLimit().maxWait(), "30s");
        check.positive(ConfigKeys.POLL_INTERVAL, config.pollInterval(), "2s");
    }

    private void positive(String key, Duration value, String byDefault) {
        require(value.toMillis() > 0, key, value, "a duration of at least a millisecond", byDefault);
    }

    private void notNegative(String key, Duration value, String byDefault) {
        require(!value.isNegative(), key, value, "a duration that is not negative", byDefault);
    }

    private void atLeast(int least, String key, int value, String byDefault) {
        require(value >= least, key, value, "a number of at least " + least, byDefault);
    }

    private void require(boolean good, String key, Object value, String allowed, String byDefault) {
        problems.require(good, key, value, allowed, "to use " + byDefault);
    }
}
