package io.quarkiverse.ivs.composition.fake.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * What requests must be: a table of operations and shapes, which is read once. That of the service is derived from its API
 * model by {@code src/api/derive-table.py}; others have the same form, may name its shapes, and take over the members of one
 * that they are {@code like}.
 */
public final class RuleTable {

    // The service calls the destinations "destinationConfiguration" when it complains about them.
    private static final Map<String, String> NAMES_IN_MESSAGES = Map.of("StartCompositionRequest.destinations",
            "destinationConfiguration");

    /** The API of the service. */
    public static final RuleTable SERVICE = new RuleTable(RuleTable.class, "service.json", null, CrossFieldRules.BY_SHAPE);

    private final RuleTable base;
    private final JsonNode shapes;
    private final Map<String, Rule> crossField;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, ApiOperation> operations = new TreeMap<>();

    /**
     * Reads a table.
     *
     * @param place the class that the resource lies beside
     * @param base whose shapes it may name, or null
     * @param crossField what is asked beside the table, by the names of shapes
     */
    public RuleTable(Class<?> place, String resource, RuleTable base, Map<String, Rule> crossField) {
        this.base = base;
        this.crossField = crossField;
        try (InputStream in = place.getResourceAsStream(resource)) {
            JsonNode table = Json.mapper().readTree(in);
            this.shapes = table.path("shapes");
            // All of them now: no request has to wait for a rule, or finds that one cannot be read.
            shapes.fieldNames().forEachRemaining(this::rule);
            table.path("operations").properties().forEach(each -> operations.put(each.getKey(),
                    operation(each.getKey(), each.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + resource + " cannot be read", e);
        }
    }

    public Map<String, ApiOperation> operations() {
        return operations;
    }

    public Rule rule(String name) {
        if (!shapes.has(name)) {
            return base.rule(name);
        }
        if (!rules.containsKey(name)) {
            Rule read = read(name, shapes.get(name));
            rules.put(name, crossField.containsKey(name) ? read.and(crossField.get(name)) : read);
        }
        return rules.get(name);
    }

    private ApiOperation operation(String name, JsonNode given) {
        boolean inBody = false;
        String inQuery = null;
        Map<String, Integer> defaults = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : shapes.at("/" + Json.text(given, "input") + "/members").properties()) {
            String place = member.getValue().path("in").asText("body");
            inBody |= place.equals("body");
            inQuery = place.equals("querystring") ? member.getKey() : inQuery;
            if (member.getValue().path("default").isInt()) {
                defaults.put(member.getKey(), member.getValue().get("default").intValue());
            }
        }
        return new ApiOperation(name, Json.text(given, "method"), Json.text(given, "path"), given.get("status").intValue(),
                rule(Json.text(given, "input")), inBody, inQuery, defaults, Json.texts(given.get("errors")));
    }

    /** The rule of a shape, or of what names one. */
    private Rule rule(JsonNode given) {
        return given.isTextual() ? rule(given.textValue())
                : given.has("shape") ? rule(Json.text(given, "shape")) : read("", given);
    }

    private Rule read(String name, JsonNode shape) {
        String type = Json.text(shape, "type");
        return switch (type) {
            case "string" -> shape.has("enum") ? ValueRules.oneOf(Json.texts(shape.get("enum"))) : text(shape);
            case "integer", "float" -> ValueRules.number(limit(shape, "min", Integer.MIN_VALUE),
                    limit(shape, "max", Integer.MAX_VALUE), type.equals("integer"));
            case "boolean" -> ValueRules::flag;
            case "timestamp" -> ValueRules::time;
            case "list" -> ValueRules.list(limit(shape, "min", 0), limit(shape, "max", Integer.MAX_VALUE),
                    rule(shape.get("member")));
            case "map" -> new MapRule(limit(shape, "max", Integer.MAX_VALUE), (TextRule) rule(shape.get("key")),
                    (TextRule) rule(shape.get("value")));
            default -> structure(name, shape);
        };
    }

    private StructureRule structure(String name, JsonNode shape) {
        List<String> required = Json.texts(shape.path("required"));
        List<StructureRule.Member> members = new ArrayList<>();
        members(shape).forEach((member, of) -> members.add(new StructureRule.Member(member,
                NAMES_IN_MESSAGES.getOrDefault(name + "." + member, member), required.contains(member), rule(of))));
        return new StructureRule(List.copyOf(members));
    }

    /** The names of the members of a structure. */
    public Set<String> members(String name) {
        return members(find(name)).keySet();
    }

    private Map<String, JsonNode> members(JsonNode shape) {
        Map<String, JsonNode> members = shape.has("like") ? members(find(Json.text(shape, "like"))) : new LinkedHashMap<>();
        shape.path("members").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private JsonNode find(String name) {
        return shapes.has(name) ? shapes.get(name) : base.find(name);
    }

    private static TextRule text(JsonNode shape) {
        String pattern = Json.text(shape, "pattern");
        return new TextRule(limit(shape, "min", 0), limit(shape, "max", Integer.MAX_VALUE),
                pattern == null ? null : Pattern.compile(pattern));
    }

    private static int limit(JsonNode shape, String name, int otherwise) {
        return shape.path(name).asInt(otherwise);
    }
}
