package io.quarkiverse.ivs.composition.fake.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.FakeClock;

/** Rules of numbers, lists, enums, flags and times, and what other rules of a length have in common with them. */
final class ValueRules {

    private ValueRules() {
    }

    /** @param whole whether it has no fraction */
    static Rule number(int min, int max, boolean whole) {
        return (path, value) -> {
            if (whole ? !value.isIntegralNumber() || !value.canConvertToInt() : !value.isNumber()) {
                throw Rule.broken(path, whole ? "must be an integer" : "must be a number");
            }
            range(path, "be", value.doubleValue(), min, max);
        };
    }

    static void range(Path path, String what, double number, int min, int max) {
        if (number < min) {
            throw Rule.broken(path, "must " + what + " greater than or equal to " + min);
        }
        if (number > max) {
            throw Rule.broken(path, "must " + what + " less than or equal to " + max);
        }
    }

    /** @param element what each element must be */
    static Rule list(int min, int max, Rule element) {
        return (path, value) -> {
            if (!value.isArray()) {
                throw Rule.broken(path, "must be a list");
            }
            size(path, value.size(), min, max);
            path.each(value, element::check);
        };
    }

    static void size(Path path, int size, int min, int max) {
        if (size < min) {
            throw Rule.broken(path, "must have at least " + min + (min == 1 ? " element" : " elements"));
        }
        if (size > max) {
            throw Rule.broken(path, "must have at most " + max + (max == 1 ? " element" : " elements"));
        }
    }

    static Rule oneOf(List<String> allowed) {
        return (path, value) -> {
            if (!allowed.contains(TextRule.text(path, value))) {
                throw Rule.broken(path, "must be one of " + String.join(", ", allowed));
            }
        };
    }

    static void flag(Path path, JsonNode value) {
        if (!value.isBoolean()) {
            throw Rule.broken(path, "must be a boolean");
        }
    }

    static void time(Path path, JsonNode value) {
        try {
            long seconds = Instant.parse(TextRule.text(path, value)).getEpochSecond();
            if (seconds >= 0 && seconds < FakeClock.YEAR_10000) {
                return;
            }
        } catch (DateTimeParseException e) {
            // Reported below, with what is allowed.
        }
        throw Rule.broken(path, "must be a time such as 2026-01-31T12:00:00Z, from 1970 to 9999");
    }
}
