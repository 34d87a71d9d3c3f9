package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The clock of the service, as far as it is known: this machine's, corrected by what the service said of its own. Signatures
 * have its time, since AWS refuses one that differs by more than five minutes, and the age of compositions is told by it.
 */
@Singleton
public class SigningClock {

    private final Clock clock;
    private volatile Duration correction = Duration.ZERO;

    /** Starts with the time of this machine. */
    @Inject
    public SigningClock() {
        this(Clock.systemUTC());
    }

    SigningClock(Clock clock) {
        this.clock = clock;
    }

    /** The time to sign with, and to compare times of the service with. */
    public Instant now() {
        return clock.instant().plus(correction);
    }

    /**
     * Follows the service's clock from now on. Calling it again with a later answer only makes it more exact.
     *
     * @param serverDate the {@code Date} of an answer that has just come
     */
    public void correct(Instant serverDate) {
        correction = Duration.between(clock.instant(), serverDate);
    }
}
