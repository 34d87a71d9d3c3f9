package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;

class FailureRulesTest {

    @ParameterizedTest
    @CsvSource({
            // kind, status (0: no answer), tried again, outcome unknown, counts for the breaker
            "REJECTED,            400, false, false, false",
            "REJECTED,            402, false, false, false",
            "REJECTED,            403, false, false, false",
            "REJECTED,            404, false, false, false",
            "REJECTED,            409, false, false, false",
            "REJECTED,            302, false, true,  false",
            "THROTTLED,           429, true,  false, false",
            "THROTTLED,           400, true,  false, false",
            "THROTTLED,           503, true,  true,  false",
            "CREDENTIALS_EXPIRED, 403, false, false, false",
            "CLOCK_SKEWED,        403, false, false, false",
            "REQUEST_LATE,        408, true,  true,  true",
            "REQUEST_LATE,        400, true,  true,  true",
            "SERVER_ERROR,        500, true,  true,  true",
            "SERVER_ERROR,        502, true,  true,  true",
            "SERVER_ERROR,        503, true,  true,  true",
            "SERVER_ERROR,        504, true,  true,  true",
            "SERVER_ERROR,        501, false, true,  true",
            "NOT_CONNECTED,         0, true,  false, true",
            "DISCONNECTED,          0, true,  true,  true",
            "TIMED_OUT,             0, true,  true,  true",
            "UNREADABLE,            0, true,  true,  true",
            "NO_CREDENTIALS,        0, false, false, false",
    })
    void whatFollowsFromAFailure(Kind kind, int status, boolean triedAgain, boolean unknown, boolean counts) {
        AttemptFailure failure = status == 0 ? Failures.of(kind) : Failures.of(kind, status);

        assertThat(FailureRules.passes(failure)).as("tried again").isEqualTo(triedAgain);
        assertThat(FailureRules.unknownOutcome(failure)).as("unknown").isEqualTo(unknown);
        assertThat(FailureRules.failureOfService(failure)).as("counts").isEqualTo(counts);
    }
}
