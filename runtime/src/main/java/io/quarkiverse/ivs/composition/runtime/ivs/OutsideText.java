package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text from outside of the application's code, as it may stand in a message or a log: on one line, and not too long. */
public final class OutsideText {

    /** More than the longest ARN and the longest value of a tag. */
    private static final int LONGEST = 256;
    /** Of one that is longer: it is there to be recognised, not to be read. */
    private static final int SHOWN = 60;

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+");

    private OutsideText() {
    }

    /**
     * The text with control characters and other breaks of a line escaped; of more than 256 characters, the first 60.
     *
     * @param text the text, or null
     */
    public static String shown(String text) {
        return shown(text, "");
    }

    /** The same in quotes, or null without. */
    public static String quoted(String text) {
        return shown(text, "\"");
    }

    private static String shown(String text, String quote) {
        if (text == null) {
            return "null";
        }
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST ? quote + escaped(text, LONGEST) + quote
                : quote + escaped(text, SHOWN) + "..." + quote + " (" + characters + " characters)";
    }

    /**
     * A text of the service, or of whatever answers in its place, to be read: what does not print becomes a space, and what is
     * too long is cut.
     *
     * @return null if nothing is left of it
     */
    public static String line(String text, int maxLength) {
        String line = text == null ? "" : NOT_PRINTABLE.matcher(text).replaceAll(" ").trim();
        if (line.length() <= maxLength) {
            return line.isEmpty() ? null : line;
        }
        // Not in the middle of a character.
        return line.substring(0, Character.isHighSurrogate(line.charAt(maxLength - 1)) ? maxLength - 1 : maxLength) + "...";
    }

    private static String escaped(String text, int characters) {
        return text.codePoints().limit(characters).mapToObj(OutsideText::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(character) ? Character.toString(character) : String.format("\\u%04x", character);
        };
    }

    /** Not: control characters, separators of lines and paragraphs, what turns the direction of a text, lone surrogates. */
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT,
                    Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
