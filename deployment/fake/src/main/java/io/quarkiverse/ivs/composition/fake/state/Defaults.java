package io.quarkiverse.ivs.composition.fake.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What answers show for what a request lacks: a table of the API's structures. Where it has null, answers show nothing. An
 * unset fill mode of a grid stays unset, since it means COVER in the grid and CONTAIN in the featured slot.
 */
public final class Defaults {

    private static final JsonNode TABLE = table();

    private Defaults() {
    }

    private static JsonNode table() {
        try (InputStream in = Defaults.class.getResourceAsStream("defaults.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of defaults cannot be read", e);
        }
    }

    /** The members of a structure, those that are missing filled in; others are left out. */
    public static ObjectNode filled(String structure, JsonNode given) {
        return filled(TABLE.get(structure), given);
    }

    private static ObjectNode filled(JsonNode defaults, JsonNode given) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : defaults.properties()) {
            JsonNode value = given.path(member.getKey());
            JsonNode byDefault = member.getValue();
            boolean isGiven = value.isValueNode() && !value.isNull() || !value.isEmpty();
            // An empty one is a map, whose keys are the caller's.
            boolean isStructure = byDefault.isObject() && !byDefault.isEmpty();
            filled.set(member.getKey(), isStructure ? filled(byDefault, value) : isGiven ? value : byDefault);
        }
        return filled;
    }
}
