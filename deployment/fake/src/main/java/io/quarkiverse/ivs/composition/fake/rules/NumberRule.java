package io.quarkiverse.ivs.composition.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A number, or a whole one.
 *
 * @param min the least
 * @param max the greatest
 * @param whole whether it has no fraction
 */
record NumberRule(int min, int max, boolean whole) implements Rule {

    @Override
    public void check(Path path, JsonNode value) {
        if (whole ? !value.isIntegralNumber() || !value.canConvertToInt() : !value.isNumber()) {
            throw Rule.broken(path, whole ? "must be an integer" : "must be a number");
        }
        double number = value.doubleValue();
        if (number < min) {
            throw Rule.broken(path, "must be greater than or equal to " + min);
        }
        if (number > max) {
            throw Rule.broken(path, "must be less than or equal to " + max);
        }
    }
}
