package io.quarkiverse.ivs.composition.fake.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What a fault may look at in a request; it is read once, and only if one does. */
public final class FaultyRequest {

    private final HttpRequest request;
    private final Store store;
    private Set<String> texts;
    private JsonNode body;

    public FaultyRequest(HttpRequest request, Store store) {
        this.request = request;
        this.store = store;
    }

    /** Whether the ARN is in its path or body. */
    boolean names(String arn) {
        return texts().contains(arn);
    }

    /** Whether it brings the tag, or is about something that has it. */
    boolean hasTag(String name, String value) {
        texts();
        return value.equals(body.path("tags").path(name).asText(null))
                || texts().stream().map(store::tags).anyMatch(tags -> value.equals(tags.get(name)));
    }

    private Set<String> texts() {
        if (texts == null) {
            texts = new HashSet<>();
            try {
                body = Json.parse(request.body());
                texts.add(URLDecoder.decode(request.path().substring(request.path().indexOf('/', 1) + 1), UTF_8));
            } catch (IOException | IllegalArgumentException e) {
                body = Json.node();
            }
            collect(body);
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
