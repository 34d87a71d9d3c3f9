package io.quarkiverse.ivs.composition.fake.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.FakeClock;
import io.quarkiverse.ivs.composition.fake.state.Kind;

/** What the API model asks of one value. The first value that breaks its rule is the answer, as with the service. */
@FunctionalInterface
public interface Rule {

    /** A value that the service does not look at. */
    Rule ANYTHING = (path, value) -> {
    };

    /** What the keys of AWS's own tags begin with. */
    String RESERVED = "aws:";

    /** Throws a {@link BrokenRule} that names the value's place, if the value breaks the rule. */
    void check(Path path, JsonNode value);

    /** A text of a length in Unicode characters. Half a surrogate pair is no text: it could not be answered. */
    static Rule text(int min, int max) {
        return (path, value) -> {
            String text = asText(path, value);
            if (!wellFormed(text)) {
                throw broken(path, "must be valid Unicode");
            }
            int length = length(text);
            if (length < min) {
                throw broken(path, "must have length greater than or equal to " + min);
            }
            if (length > max) {
                throw broken(path, "must have length less than or equal to " + max);
            }
        };
    }

    /** A text of a length and a pattern. */
    static Rule text(int min, int max, String regex) {
        Rule length = text(min, max);
        Pattern pattern = Pattern.compile(regex);
        return (path, value) -> {
            length.check(path, value);
            if (!pattern.matcher(value.textValue()).matches()) {
                throw notOfPattern(path, regex);
            }
        };
    }

    /** A text of a length that has no other characters than those of a class such as {@code [a-z0-9]}. */
    static Rule characters(int min, int max, String characterClass) {
        return text(min, max, characterClass + "*");
    }

    /** An ARN of the service that names a resource of one of the kinds. */
    static Rule arn(Kind... kinds) {
        return text(1, 128, Kind.pattern(kinds));
    }

    /** One of the values of an enum. */
    static Rule oneOf(String... values) {
        List<String> allowed = List.of(values);
        return (path, value) -> {
            if (!allowed.contains(asText(path, value))) {
                throw broken(path, "must be one of " + String.join(", ", allowed));
            }
        };
    }

    /** A whole number. */
    static Rule integer(int min, int max) {
        return (path, value) -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw broken(path, "must be an integer");
            }
            within(path, value.intValue(), min, max);
        };
    }

    /** A number. */
    static Rule number(int min, int max) {
        return (path, value) -> {
            if (!value.isNumber()) {
                throw broken(path, "must be a number");
            }
            within(path, value.doubleValue(), min, max);
        };
    }

    /** A time of ISO 8601, such as 2026-01-31T12:00:00Z. */
    static Rule time() {
        return (path, value) -> {
            if (!isTime(asText(path, value))) {
                throw broken(path, "must be a time such as 2026-01-31T12:00:00Z, from 1970 to 9999");
            }
        };
    }

    private static boolean isTime(String text) {
        try {
            long seconds = Instant.parse(text).getEpochSecond();
            return seconds >= 0 && seconds < FakeClock.YEAR_10000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** True or false. */
    static Rule flag() {
        return (path, value) -> {
            if (!value.isBoolean()) {
                throw broken(path, "must be a boolean");
            }
        };
    }

    /** A list of a length, each of its elements by one rule. */
    static Rule list(int min, int max, Rule element) {
        return (path, value) -> {
            if (!value.isArray()) {
                throw broken(path, "must be a list");
            }
            size(path, value.size(), min, max);
            for (int i = 0; i < value.size(); i++) {
                element.check(path.then(i), value.get(i));
            }
        };
    }

    /** A map of texts; lengths are in Unicode characters. Its keys are the caller's, so none of them is put into a message. */
    static Rule map(int max, int minKey, int maxKey, int maxValue) {
        return (path, value) -> {
            if (!value.isObject()) {
                throw broken(path, "must be a map");
            }
            size(path, value.size(), 0, max);
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                int keyLength = length(entry.getKey());
                if (keyLength < minKey || keyLength > maxKey) {
                    throw broken(path, "must have keys with a length of " + minKey + " to " + maxKey);
                }
                if (!wellFormed(entry.getKey()) || !wellFormed(entry.getValue().asText())) {
                    throw broken(path, "must have keys and values that are valid Unicode");
                }
                if (!entry.getValue().isTextual() || length(entry.getValue().textValue()) > maxValue) {
                    throw broken(path, "must have values that are strings with a length of 0 to " + maxValue);
                }
            }
        };
    }

    /** The tags of a resource. Those of AWS itself cannot be set. */
    static Rule tags() {
        return map(50, 1, 128, 256).and((path, value) -> value.fieldNames().forEachRemaining(key -> {
            if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
                throw broken(path, "must have keys that do not begin with " + RESERVED + ", in upper or lower case");
            }
        }));
    }

    /** This rule, which no structure in it may pass with a member that it does not know. */
    default Rule strict() {
        return (path, value) -> check(path.strictly(), value);
    }

    /** This rule, then another one. */
    default Rule and(Rule... others) {
        return (path, value) -> {
            check(path, value);
            for (Rule other : others) {
                other.check(path, value);
            }
        };
    }

    static BrokenRule broken(Path path, String what) {
        return new BrokenRule(path, what);
    }

    private static BrokenRule notOfPattern(Path path, String regex) {
        return broken(path, "must satisfy the regular expression pattern: " + regex);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String asText(Path path, JsonNode value) {
        if (!value.isTextual()) {
            throw broken(path, "must be a string");
        }
        return value.textValue();
    }

    private static void within(Path path, double number, int min, int max) {
        if (number < min) {
            throw broken(path, "must be greater than or equal to " + min);
        }
        if (number > max) {
            throw broken(path, "must be less than or equal to " + max);
        }
    }

    private static void size(Path path, int size, int min, int max) {
        if (size < min) {
            throw broken(path, "must have at least " + min + (min == 1 ? " element" : " elements"));
        }
        if (size > max) {
            throw broken(path, "must have at most " + max + (max == 1 ? " element" : " elements"));
        }
    }
}
