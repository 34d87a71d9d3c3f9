package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class SigningClockFollowsTheServiceTest {

    private static final Instant OURS = Instant.parse("2026-08-01T10:00:00Z");
    private static final Instant THEIRS = Instant.parse("2026-08-01T11:30:00Z");

    private final SigningClock clock = new SigningClock(Clock.fixed(OURS, ZoneOffset.UTC));

    @Test
    void itBeginsWithTheTimeOfThisMachine() {
        assertThat(clock.now()).isEqualTo(OURS);
    }

    @Test
    void aCorrectionIsKeptAndDoesNotAddUp() {
        clock.correct(THEIRS);
        clock.correct(THEIRS);

        assertThat(clock.now()).isEqualTo(THEIRS);
    }
}
