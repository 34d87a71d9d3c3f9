package io.quarkiverse.ivs.composition.fake.rules;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A map of texts. Its keys are the caller's, so none of them is put into a message.
 *
 * @param max how many it has at most
 * @param key what its keys must be
 * @param value what its values must be
 */
record MapRule(int max, TextRule key, TextRule value) implements Rule {

    @Override
    public void check(Path path, JsonNode map) {
        if (!map.isObject()) {
            throw Rule.broken(path, "must be a map");
        }
        ValueRules.size(path, map.size(), 0, max);
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (!key.hasLength(entry.getKey())) {
                throw Rule.broken(path, "must have keys with a length of " + key.min() + " to " + key.max());
            }
            if (!TextRule.wellFormed(entry.getKey()) || !TextRule.wellFormed(entry.getValue().asText())) {
                throw Rule.broken(path, "must have keys and values that are valid Unicode");
            }
            if (!entry.getValue().isTextual() || !value.hasLength(entry.getValue().textValue())) {
                throw Rule.broken(path, "must have values that are strings" + (value.max() == Integer.MAX_VALUE ? ""
                        : " with a length of " + value.min() + " to " + value.max()));
            }
        }
    }
}
