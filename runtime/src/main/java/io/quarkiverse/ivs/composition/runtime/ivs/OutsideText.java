package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.regex.Pattern;

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
        int characters = text == null ? 0 : text.codePointCount(0, text.length());
        return characters <= LONGEST ? escaped(text, LONGEST) : escaped(text, SHOWN) + "..." + length(characters);
    }

    /** The same in quotes, or null without. */
    public static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST ? '"' + escaped(text, LONGEST) + '"'
                : '"' + escaped(text, SHOWN) + "...\"" + length(characters);
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

    private static String length(int characters) {
        return " (" + characters + " characters)";
    }

    private static String escaped(String text, int characters) {
        if (text == null) {
            return "null";
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(characters).forEach(character -> append(shown, character));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isPlain(character)) {
                    shown.appendCodePoint(character);
                } else {
                    shown.append(String.format("\\u%04x", character));
                }
            }
        }
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
