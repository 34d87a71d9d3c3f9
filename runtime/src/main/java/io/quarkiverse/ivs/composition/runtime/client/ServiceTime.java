package io.quarkiverse.ivs.composition.runtime.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service's clock, as the text of an error about the time of a signature tells it. */
final class ServiceTime {

    /** Such as {@code (20260801T101000Z - 5 min.)}: the time of the service, and how far a signature may be from it. */
    private static final Pattern IN_TEXT = Pattern.compile("\\((\\d{8}T\\d{6}Z) [-+] \\d{1,4} min");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private ServiceTime() {
    }

    /** Null if there is none in the texts. */
    static Instant in(Iterable<String> texts) {
        for (String text : texts) {
            Matcher matcher = IN_TEXT.matcher(text);
            if (matcher.find()) {
                return parsed(matcher.group(1));
            }
        }
        return null;
    }

    private static Instant parsed(String time) {
        try {
            return Instant.from(FORMAT.parse(time));
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
