package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Instant;

/** Times as answers show them. Those that are written one after the other are mostly of one second, whose text is kept. */
final class Times {

    private static final long MILLIS = 1000;

    private static volatile Second latest = new Second(0, "1970-01-01T00:00:00");

    private Times() {
    }

    private record Second(long number, String text) {

        static Second of(long number) {
            String text = Instant.ofEpochSecond(number).toString();
            return new Second(number, text.substring(0, text.length() - 1));
        }
    }

    /** A time in milliseconds of the epoch, as {@link Instant#toString} writes it. */
    static String text(long millis) {
        long number = Math.floorDiv(millis, MILLIS);
        Second second = latest;
        if (second.number != number) {
            second = Second.of(number);
            latest = second;
        }
        long rest = Math.floorMod(millis, MILLIS);
        return second.text + (rest == 0 ? "Z" : "." + Long.toString(MILLIS + rest).substring(1) + "Z");
    }
}
