package io.quarkiverse.ivs.composition.fake.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the fake: the real one, ahead of it, or standing still. It never goes back, except when it is reset. */
public final class FakeClock implements InstantSource {

    /** From here on, in seconds of the epoch, years have five digits and a sign, which not every client can read. */
    public static final long YEAR_10000 = 253_402_300_800L;
    /** No composition lives that long; the sum of a few stays far from where milliseconds overflow. */
    public static final Duration LONGEST_ADVANCE = Duration.ofDays(1000);

    /** The last time that the service's form can show: 9999-12-31T23:59:59.999Z. */
    public static final long LATEST = YEAR_10000 * 1000 - 1;

    private final InstantSource real;
    /** The real time, or that at which the clock stands still. */
    private InstantSource base;
    private long ahead;

    public FakeClock(InstantSource real) {
        this.real = real;
        this.base = real;
    }

    /** The time, in milliseconds of the epoch. */
    public long now() {
        return base.millis() + ahead;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now());
    }

    public boolean frozen() {
        return base != real;
    }

    /** Moves on by at most {@link #LONGEST_ADVANCE}, unless that would be later than any time it can show. */
    public boolean advance(Duration duration) {
        long millis = duration.toMillis();
        if (millis > LATEST - now()) {
            return false;
        }
        ahead += millis;
        return true;
    }

    /** Stands still until somebody advances it, or lets it run. */
    public void freeze() {
        base = InstantSource.fixed(base.instant());
    }

    /** Runs on from where it is. */
    public void run() {
        ahead = now() - real.millis();
        base = real;
    }

    /** Shows the real time again. */
    public void reset() {
        ahead = 0;
        base = real;
    }
}
