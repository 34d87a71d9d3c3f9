package io.quarkiverse.ivs.composition.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.smallrye.config.SmallRyeConfigBuilder;

class GuardChecksTest {

    @Test
    void theDefaultsAreGood() {
        assertThat(problems().isEmpty()).isTrue();
    }

    @Test
    void allProblemsAreReportedAtOnceEachWithItsKey() {
        assertThat(problems("timeout", "0s", "retry.max-retries", "-1", "retry.initial-delay", "-1s",
                "circuit-breaker.request-volume-threshold", "0", "circuit-breaker.failure-ratio", "50",
                "circuit-breaker.success-threshold", "0", "rate-limit.requests-per-second", "0", "rate-limit.max-wait", "-1s",
                "poll-interval", "0s").text("the test"))
                .isEqualTo(
                        """
                                Found 9 problems in the test:
                                quarkus.ivs-composition.circuit-breaker.failure-ratio is 50.0, but must be more than 0 and at most 1. \
                                Correct it, or remove it to use 0.5.
                                quarkus.ivs-composition.circuit-breaker.request-volume-threshold is 0, but must be a number of at least 1. \
                                Correct it, or remove it to use 20.
                                quarkus.ivs-composition.circuit-breaker.success-threshold is 0, but must be a number of at least 1. \
                                Correct it, or remove it to use 1.
                                quarkus.ivs-composition.poll-interval is PT0S, but must be a duration of at least a millisecond. \
                                Correct it, or remove it to use 2s.
                                quarkus.ivs-composition.rate-limit.max-wait is PT-1S, but must be a duration that is not negative. \
                                Correct it, or remove it to use 30s.
                                quarkus.ivs-composition.rate-limit.requests-per-second is 0.0, but must be a number above 0. \
                                Correct it, or remove it to use 5.
                                quarkus.ivs-composition.retry.initial-delay is PT-1S, but must be a duration that is not negative. \
                                Correct it, or remove it to use 200ms.
                                quarkus.ivs-composition.retry.max-retries is -1, but must be a number of at least 0. \
                                Correct it, or remove it to use 3.
                                quarkus.ivs-composition.timeout is PT0S, but must be a duration of at least a millisecond. \
                                Correct it, or remove it to use 10s.""");
    }

    private static Problems problems(String... keysAndValues) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters()
                .withMapping(IvsCompositionRuntimeConfig.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValue("quarkus.ivs-composition." + keysAndValues[i], keysAndValues[i + 1]);
        }
        Problems problems = new Problems();
        GuardChecks.check(builder.build().getConfigMapping(IvsCompositionRuntimeConfig.class), problems);
        return problems;
    }
}
