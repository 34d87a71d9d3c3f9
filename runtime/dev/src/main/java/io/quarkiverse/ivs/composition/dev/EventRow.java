package io.quarkiverse.ivs.composition.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * An event as its page lists it. Of a text that is none, all but the key and the state is null.
 *
 * @param key by which the page asks for the whole event
 * @param time when it happened
 * @param name its {@code event_name}, or what kind of event it is
 * @param resource the ARN of what it happened to
 * @param id its id
 * @param state {@code delivered}, {@code late}, {@code lost}, or {@code waiting} as long as no observer has been told
 */
public record EventRow(String key, String time, String name, String resource, String id, String state) {

    static EventRow of(String key, String json, String state) {
        JsonNode event;
        try {
            event = WireFormat.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        } catch (IOException none) {
            return new EventRow(key, null, null, null, null, state);
        }
        String name = event.path("detail").path("event_name").textValue();
        return new EventRow(key, event.path("time").textValue(), name != null ? name : event.path("detail-type").textValue(),
                event.path("resources").path(0).textValue(), event.path("id").textValue(), state);
    }
}
