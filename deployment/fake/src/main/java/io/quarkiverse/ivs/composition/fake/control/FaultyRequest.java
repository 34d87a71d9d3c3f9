package io.quarkiverse.ivs.composition.fake.control;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What a fault may look at in a request; it is read once, and only if one does. */
public final class FaultyRequest {

    private final String operation;
    private final Supplier<JsonNode> input;
    private final Store store;
    private Set<String> texts;
    private JsonNode read;

    /** @param input reads the members of the request; null if it has none that can be read */
    public FaultyRequest(String operation, Supplier<JsonNode> input, Store store) {
        this.operation = operation;
        this.input = input;
        this.store = store;
    }

    /** Whether a fault is about such a request. */
    public static boolean isMeant(JsonNode fault, FaultyRequest request) {
        String operation = Json.text(fault, "operation");
        String arn = Json.text(fault, "arn");
        return (operation == null || operation.equals(request.operation))
                && (arn == null || request.texts().contains(arn))
                && Json.map(fault.path("tag")).entrySet().stream()
                        .allMatch(tag -> request.hasTag(tag.getKey(), tag.getValue()));
    }

    /** Whether it brings the tag, or is about something that has it. */
    private boolean hasTag(String name, String value) {
        return texts().stream().map(store::tags).anyMatch(tags -> value.equals(tags.get(name)))
                || value.equals(read.path("tags").path(name).asText(null));
    }

    /** All texts in it: an ARN may be one of its members, or in one. */
    private Set<String> texts() {
        if (texts == null) {
            texts = new HashSet<>();
            read = Objects.requireNonNullElseGet(input.get(), Json::node);
            collect(read);
        }
        return texts;
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(this::collect);
    }
}
