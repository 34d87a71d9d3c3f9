package io.quarkiverse.ivs.composition.runtime.ivs;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads {@code 2026-08-01T12:00:00.123456Z}, with any fraction or none: what nearly all timestamps of the service look like. A
 * page of compositions has hundreds of them, and the JDK's formatter takes 3 kB for each.
 */
final class UsualTimestamp {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private UsualTimestamp() {
    }

    /** Null for any other form; throws a DateTimeException for a day that no calendar has. */
    static Instant parse(String text) {
        int last = text.length() - 1;
        if (last < FORM.length() || text.charAt(last) != 'Z' || !isOfTheForm(text)) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        long nanos = nanos(text, last);
        if (hour > 23 || minute > 59 || second > 59 || nanos < 0) {
            return null;
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private static boolean isOfTheForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            if (form == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != form) {
                return false;
            }
        }
        return true;
    }

    /** -1 if what stands between the second and the Z is no fraction. */
    private static long nanos(String text, int end) {
        int point = FORM.length();
        int digits = end - point - 1;
        if (digits < 0) {
            return 0;
        }
        if (text.charAt(point) != '.' || digits == 0 || digits > NANO_DIGITS) {
            return -1;
        }
        for (int i = point + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
        }
        long nanos = number(text, point + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int result = 0;
        for (int i = from; i < to; i++) {
            result = result * 10 + text.charAt(i) - '0';
        }
        return result;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
