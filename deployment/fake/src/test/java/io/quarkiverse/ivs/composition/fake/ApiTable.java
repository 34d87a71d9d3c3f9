package io.quarkiverse.ivs.composition.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The table of the API as it is written, read without the code that is tested. */
final class ApiTable {

    private static final JsonNode TABLE = json(RuleTable.class);

    private ApiTable() {
    }

    private static JsonNode json(Class<?> beside) {
        try {
            return Json.mapper().readTree(beside.getResourceAsStream("service.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> operations() {
        return TABLE.get("operations").propertyStream().map(Map.Entry::getKey);
    }

    /** Its method, path and input. */
    static JsonNode operation(String name) {
        return TABLE.at("/operations/" + name);
    }

    /** The shape of what it takes. */
    static String input(String operation) {
        return operation(operation).get("input").textValue();
    }

    static JsonNode shape(String name) {
        return TABLE.at("/shapes/" + name);
    }

    static String shapeOf(JsonNode structure, String member) {
        JsonNode of = structure.get("members").get(member);
        return of.isTextual() ? of.textValue() : of.get("shape").textValue();
    }

    static String place(JsonNode structure, String member) {
        return structure.get("members").get(member).path("in").asText("body");
    }

    static Stream<String> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
    }

    static String inMessages(String operation, String member) {
        return operation.equals("StartComposition") && member.equals("destinations") ? "destinationConfiguration" : member;
    }
}
