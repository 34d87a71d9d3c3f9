package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;

class OutcomeTest {

    @Test
    void eachEndHasItsWord() {
        assertThat(Outcome.of(null)).isEqualTo("success");
        assertThat(Outcome.of(new GuardedFailure(Reason.ATTEMPT_FAILED, 1, false, Failures.of(Kind.REJECTED, 409))))
                .isEqualTo("rejected");
        assertThat(Outcome.of(new GuardedFailure(Reason.CIRCUIT_BREAKER_OPEN, 0, false, null)))
                .isEqualTo("circuit_breaker_open");
        assertThat(Outcome.of(new GuardedFailure(Reason.RATE_LIMITED, 0, false, null))).isEqualTo("rate_limited");
        assertThat(Outcome.of(new GuardedFailure(Reason.RATE_LIMITED, 1, true, Failures.of(Kind.TIMED_OUT))))
                .isEqualTo("unknown");
    }
}
