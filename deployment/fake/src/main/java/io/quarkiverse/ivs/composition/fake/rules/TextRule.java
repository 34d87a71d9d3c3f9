package io.quarkiverse.ivs.composition.fake.rules;

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

    static boolean wellFormed(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }
}
