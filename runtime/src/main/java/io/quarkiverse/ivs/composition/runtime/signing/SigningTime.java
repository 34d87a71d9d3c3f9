package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A second, as a signature spells it.
 *
 * @param second since 1970
 * @param dateAndTime such as {@code 20260801T120000Z}
 * @param date such as {@code 20260801}
 */
record SigningTime(long second, String dateAndTime, String date) {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    static SigningTime of(Instant time) {
        String text = FORMAT.format(time);
        return new SigningTime(time.getEpochSecond(), text, text.substring(0, 8));
    }
}
