package io.quarkiverse.ivs.composition.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A list of a length, each of its elements by one rule.
 *
 * @param min the least length
 * @param max the greatest length
 * @param element what each element must be
 */
record ListRule(int min, int max, Rule element) implements Rule {

    @Override
    public void check(Path path, JsonNode value) {
        if (!value.isArray()) {
            throw Rule.broken(path, "must be a list");
        }
        size(path, value.size(), min, max);
        for (int i = 0; i < value.size(); i++) {
            element.check(path.then(i), value.get(i));
        }
    }

    static void size(Path path, int size, int min, int max) {
        if (size < min) {
            throw Rule.broken(path, "must have at least " + min + (min == 1 ? " element" : " elements"));
        }
        if (size > max) {
            throw Rule.broken(path, "must have at most " + max + (max == 1 ? " element" : " elements"));
        }
    }
}
