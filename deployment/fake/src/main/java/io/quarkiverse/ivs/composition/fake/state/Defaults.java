package io.quarkiverse.ivs.composition.fake.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What answers show for what a request lacks: a table of the API's structures. Where it has null, answers show nothing; an
 * empty object is a map, and a list of one structure has the defaults of each element. An unset fill mode of a grid stays
 * unset, since it means COVER in the grid and CONTAIN in the featured slot. Values may be the table's own: nobody changes them.
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
            filled.set(member.getKey(), value(member.getValue(), given.path(member.getKey())));
        }
        return filled;
    }

    private static JsonNode value(JsonNode byDefault, JsonNode given) {
        if (byDefault.isObject() && !byDefault.isEmpty()) {
            return filled(byDefault, given);
        }
        if (byDefault.path(0).isObject()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            given.forEach(each -> list.add(filled(byDefault.get(0), each)));
            return given.isEmpty() ? null : list;
        }
        boolean isGiven = given.isValueNode() && !given.isNull() || !given.isEmpty();
        return isGiven ? given : byDefault;
    }
}
