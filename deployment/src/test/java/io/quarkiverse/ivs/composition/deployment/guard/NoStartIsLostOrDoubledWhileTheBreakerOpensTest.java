package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkus.test.QuarkusUnitTest;

/** The breaker opens again and again, before calls and between their attempts. */
class NoStartIsLostOrDoubledWhileTheBreakerOpensTest extends Chaos {

    private static final int STARTS = 300;
    private static final long SEED = seed();

    @RegisterExtension
    static final QuarkusUnitTest APP = application(SEED)
            .overrideRuntimeConfigKey("quarkus.ivs-composition.circuit-breaker.failure-ratio", "0.2")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.circuit-breaker.delay", "20ms");

    @Test
    void noStartIsLostOrDoubled() {
        ChaosReport report = run(STARTS, SEED);

        assertThat(report.duplicates()).as("duplicates").isZero();
        assertThat(report.lost()).as("lost").isZero();
        assertThat(report.refusals()).as("refusals").isPositive();
        assertThat(report.unknown().values()).as("refused after an attempt that nobody knows the end of")
                .anyMatch(unknown -> unknown.getCause() instanceof CallRefusedException);
    }
}
