package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/**
 * Three of ten exchanges fail, in every way that a network and a service can. {@code -Dchaos.seed} repeats a run, and
 * {@code -Dchaos.starts}, or the profile {@code chaos}, makes it longer.
 */
class NoStartIsLostOrDoubledUnderChaosTest extends Chaos {

    private static final int STARTS = Integer.getInteger("chaos.starts", 1_000);
    private static final long SEED = seed();

    @RegisterExtension
    static final QuarkusUnitTest APP = application(SEED)
            // An open breaker refuses thousands in no time: they would take the place of starts that are really tried.
            .overrideRuntimeConfigKey("quarkus.ivs-composition.circuit-breaker.enabled", "false");

    @Test
    void noStartIsLostOrDoubled() {
        ChaosReport report = run(STARTS, SEED);

        assertThat(report.duplicates()).as("duplicates").isZero();
        assertThat(report.lost()).as("lost").isZero();
        assertThat(report.successes()).isGreaterThan(STARTS / 2);
        assertThat(report.kindsOfFaults()).isEqualTo(Fault.values().length);
    }
}
