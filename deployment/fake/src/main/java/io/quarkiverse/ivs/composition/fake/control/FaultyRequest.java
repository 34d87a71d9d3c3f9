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

    private final Supplier<JsonNode> input;
    private final Store store;
    private Set<String> texts;
    private JsonNode read;

    /** @param input reads the members of the request; null if it has none that can be read */
    public FaultyRequest(Supplier<JsonNode> input, Store store) {
        this.input = input;
        this.store = store;
    }

    /** Whether the ARN is one of its members, or in one. */
    boolean names(String arn) {
        return texts().contains(arn);
    }

    /** Whether it brings the tag, or is about something that has it. */
    boolean hasTag(String name, String value) {
        texts();
        return value.equals(read.path("tags").path(name).asText(null))
                || texts().stream().map(store::tags).anyMatch(tags -> value.equals(tags.get(name)));
    }

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
