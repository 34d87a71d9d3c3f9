package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.ApiTable.elements;
import static io.quarkiverse.ivs.composition.fake.ApiTable.inMessages;
import static io.quarkiverse.ivs.composition.fake.ApiTable.place;
import static io.quarkiverse.ivs.composition.fake.ApiTable.shape;
import static io.quarkiverse.ivs.composition.fake.ApiTable.shapeOf;
import static io.quarkiverse.ivs.composition.fake.ValidRequests.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.ivs.composition.fake.ValidRequests.Step;

/** For each constraint of the table a request that breaks just it, and one at each of its limits. */
final class ConstraintCases {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ConstraintCases() {
    }

    /**
     * A request that is broken, or at a limit.
     *
     * @param operation its operation
     * @param what what is broken, or null
     * @param field the place, as messages write it
     * @param request all of it
     */
    record Case(String operation, String what, String field, JsonNode request) {
        String name() {
            return field + " " + (what == null ? "at a limit" : what);
        }
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        ApiTable.operations().forEach(operation -> {
            String input = ApiTable.input(operation);
            cases.add(new Case(operation, null, operation, ValidRequests.minimal(input)));
            structure(cases, operation, input, operation, List.of());
        });
        return cases;
    }

    /** Adds the cases of a structure's members. */
    private static void structure(List<Case> cases, String operation, String name, String field, List<Step> way) {
        JsonNode structure = shape(name);
        structure.get("members").fieldNames().forEachRemaining(member -> {
            String of = shapeOf(structure, member);
            List<Step> there = then(way, new Step(member, name));
            boolean inBody = place(structure, member).equals("body");
            value(cases, operation, of, field + "." + inMessages(way.isEmpty() ? operation : "", member), there, inBody);
        });
    }

    private static void value(List<Case> cases, String operation, String name, String field, List<Step> way, boolean typed) {
        JsonNode shape = shape(name);
        if (typed) {
            cases.add(broken(operation, "of another type", field, way, shape.get("type").textValue().equals("boolean")
                    || shape.get("type").textValue().equals("integer") || shape.get("type").textValue().equals("float")
                            ? NODES.textNode("x")
                            : NODES.numberNode(1)));
        }
        switch (shape.get("type").textValue()) {
            case "string" -> text(cases, operation, name, shape, field, way);
            case "integer", "float" -> number(cases, operation, shape, field, way);
            case "list" -> list(cases, operation, shape, field, way);
            case "map" -> map(cases, operation, shape, field, way);
            case "structure" -> structure(cases, operation, name, field, way);
            default -> {
                cases.add(limit(operation, field, way, NODES.booleanNode(true)));
                cases.add(limit(operation, field, way, NODES.booleanNode(false)));
            }
        }
    }

    private static void text(List<Case> cases, String operation, String name, JsonNode shape, String field, List<Step> way) {
        if (shape.has("enum")) {
            cases.add(broken(operation, "none of its values", field, way, NODES.textNode("NONE_OF_THEM")));
            elements(shape.get("enum")).filter(value -> !value.equals("RTMP"))
                    .forEach(value -> cases.add(limit(operation, field, way, NODES.textNode(value))));
            return;
        }
        String sample = sample(name);
        if (shape.has("pattern")) {
            cases.add(broken(operation, "not of its pattern", field, way,
                    NODES.textNode(name.equals("StageSessionId") ? "xx-0123456789abc"
                            : name.equals("PublicKeyMaterial") ? "abc" : "é" + sample.substring(1))));
        } else if (!name.equals("TagKey")) {
            cases.add(broken(operation, "half a surrogate pair", field, way, NODES.textNode("\ud800")));
        }
        int max = shape.path("max").asInt(0);
        int min = shape.path("min").asInt(0);
        if (max > 0) {
            cases.add(broken(operation, "too long", field, way, NODES.textNode(longer(sample, max + 1))));
            // No token is made up that long.
            if (!name.equals("PaginationToken")) {
                cases.add(limit(operation, field, way, NODES.textNode(longer(sample, max))));
            }
        }
        if (min > 0) {
            cases.add(broken(operation, "too short", field, way, NODES.textNode("x".repeat(min - 1))));
        } else if (!shape.has("pattern") || Pattern.matches(shape.get("pattern").textValue(), "")) {
            cases.add(limit(operation, field, way, NODES.textNode("")));
        }
    }

    private static void number(List<Case> cases, String operation, JsonNode shape, String field, List<Step> way) {
        for (String end : List.of("min", "max")) {
            if (shape.has(end)) {
                int limit = shape.get(end).intValue();
                cases.add(limit(operation, field, way, NODES.numberNode(limit)));
                cases.add(broken(operation, "beyond its " + end, field, way,
                        NODES.numberNode(end.equals("min") ? limit - 1 : limit + 1)));
            }
        }
        if (shape.get("type").textValue().equals("integer")) {
            cases.add(broken(operation, "a fraction", field, way, NODES.numberNode(2.5)));
        }
    }

    private static void list(List<Case> cases, String operation, JsonNode shape, String field, List<Step> way) {
        String member = shape.get("member").textValue();
        int max = shape.get("max").intValue();
        cases.add(broken(operation, "too many elements", field, way, ValidRequests.list(member, max + 1)));
        // Two destinations of one kind are one too many.
        cases.add(
                limit(operation, field, way, ValidRequests.list(member, member.equals("DestinationConfiguration") ? 1 : max)));
        if (shape.path("min").asInt(0) > 0) {
            cases.add(broken(operation, "too few elements", field, way,
                    ValidRequests.list(member, shape.get("min").intValue() - 1)));
        } else if (!name(way).equals("tagKeys")) {
            cases.add(limit(operation, field, way, ValidRequests.list(member, 0)));
        }
        value(cases, operation, member, field + ".0", then(way, new Step("0", null)), !name(way).equals("tagKeys"));
    }

    private static String name(List<Step> way) {
        return way.get(0).member();
    }

    private static void map(List<Case> cases, String operation, JsonNode shape, String field, List<Step> way) {
        if (shape.has("max")) {
            cases.add(broken(operation, "too many entries", field, way, ValidRequests.map(shape.get("max").intValue() + 1)));
            cases.add(limit(operation, field, way, ValidRequests.map(shape.get("max").intValue())));
        }
        JsonNode key = shape(shape.get("key").textValue());
        if (key.has("max")) {
            cases.add(broken(operation, "with a key that is too long", field, way,
                    NODES.objectNode().put("k".repeat(key.get("max").intValue() + 1), "")));
            cases.add(broken(operation, "with a key that is too short", field, way, NODES.objectNode().put("", "")));
            cases.add(limit(operation, field, way, NODES.objectNode().put("k".repeat(key.get("max").intValue()), "")));
        }
        JsonNode value = shape(shape.get("value").textValue());
        if (value.has("max")) {
            cases.add(broken(operation, "with a value that is too long", field, way,
                    NODES.objectNode().put("k", "v".repeat(value.get("max").intValue() + 1))));
            cases.add(limit(operation, field, way, NODES.objectNode().put("k", "v".repeat(value.get("max").intValue()))));
        }
        cases.add(broken(operation, "with a value of another type", field, way, NODES.objectNode().put("k", 1)));
    }

    private static Case broken(String operation, String what, String field, List<Step> way, JsonNode value) {
        return new Case(operation, what, field, ValidRequests.request(operation, way, value));
    }

    private static Case limit(String operation, String field, List<Step> way, JsonNode value) {
        return new Case(operation, null, field, ValidRequests.request(operation, way, value));
    }

    private static String longer(String sample, int length) {
        return sample + "x".repeat(Math.max(0, length - sample.length()));
    }

    private static List<Step> then(List<Step> way, Step next) {
        List<Step> longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }
}
