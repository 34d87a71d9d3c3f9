package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;

/** How long a state lasts: a while, or until a test ends it. */
record Delay(long millis) {

    static final Delay MANUAL = new Delay(-1);

    static Delay of(Duration duration) {
        return new Delay(duration.toMillis());
    }

    /** When it is over, or {@link LifeCycle#NEVER}. */
    long after(long time) {
        return millis < 0 ? LifeCycle.NEVER : time + millis;
    }
}
