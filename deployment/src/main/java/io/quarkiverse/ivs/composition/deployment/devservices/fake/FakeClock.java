package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;
import java.time.InstantSource;

/** The time of the fake: the real one, ahead of it, or standing still. It never goes back, except when it is reset. */
final class FakeClock {

    private final InstantSource real;
    private long ahead;
    private long frozenAt = Composition.NEVER;

    FakeClock(InstantSource real) {
        this.real = real;
    }

    /** The time, in milliseconds of the epoch. */
    long now() {
        return frozen() ? frozenAt : real.millis() + ahead;
    }

    boolean frozen() {
        return frozenAt != Composition.NEVER;
    }

    void advance(Duration duration) {
        if (frozen()) {
            frozenAt += duration.toMillis();
        } else {
            ahead += duration.toMillis();
        }
    }

    /** Stands still until somebody advances it, or lets it run. */
    void freeze() {
        frozenAt = now();
    }

    /** Runs on from where it is. */
    void run() {
        ahead = now() - real.millis();
        frozenAt = Composition.NEVER;
    }

    /** Shows the real time again. */
    void reset() {
        ahead = 0;
        frozenAt = Composition.NEVER;
    }
}
