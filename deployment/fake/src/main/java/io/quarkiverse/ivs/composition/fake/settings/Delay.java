package io.quarkiverse.ivs.composition.fake.settings;

import java.time.Duration;

/**
 * How long a state lasts.
 *
 * @param millis a while, or -1 until a test ends it
 */
public record Delay(long millis) {

    static final Delay MANUAL = new Delay(-1);

    public static Delay of(Duration duration) {
        return new Delay(duration.toMillis());
    }

    public boolean manual() {
        return millis < 0;
    }
}
