package io.quarkiverse.ivs.composition.runtime.client;

import java.util.regex.Pattern;

/**
 * Texts of the service, or of whatever answers in its place, as messages and logs may show them: on one line, and of bounded
 * length.
 */
final class ServiceText {

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+");

    private ServiceText() {
    }

    /** The text without line breaks and what else does not print; null if nothing is left of it. */
    static String cleaned(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        String line = NOT_PRINTABLE.matcher(text).replaceAll(" ").trim();
        if (line.isEmpty()) {
            return null;
        }
        return line.length() <= maxLength ? line : line.substring(0, end(line, maxLength)) + "...";
    }

    /** Not in the middle of a character. */
    private static int end(String text, int maxLength) {
        return Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    }
}
