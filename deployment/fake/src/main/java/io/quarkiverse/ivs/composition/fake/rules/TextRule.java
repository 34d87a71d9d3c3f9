package io.quarkiverse.ivs.composition.fake.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A text of a length, in Unicode characters, and a pattern. Half a surrogate pair is no text: it could not be answered.
 *
 * @param min the least length
 * @param max the greatest length
 * @param pattern its form, or null
 */
record TextRule(int min, int max, Pattern pattern) implements Rule {

    @Override
    public void check(Path path, JsonNode value) {
        String text = text(path, value);
        if (!wellFormed(text)) {
            throw Rule.broken(path, "must be valid Unicode");
        }
        ValueRules.range(path, "have length", text.codePointCount(0, text.length()), min, max);
        if (pattern != null && !pattern.matcher(text).matches()) {
            throw Rule.broken(path, "must satisfy the regular expression pattern: " + pattern);
        }
    }

    static String text(Path path, JsonNode value) {
        if (!value.isTextual()) {
            throw Rule.broken(path, "must be a string");
        }
        return value.textValue();
    }

    boolean hasLength(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }

    /** Whether it is the same after it was sent. */
    static boolean wellFormed(String text) {
        return text.equals(new String(text.getBytes(UTF_8), UTF_8));
    }
}
