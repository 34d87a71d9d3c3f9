package io.quarkiverse.ivs.composition.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/** The page of the events. */
public class EventsRpc {

    @Inject
    FakeControl fake;

    /** An {@link EventsView}. */
    public RpcResult events() {
        return RpcResult.of(() -> {
            EndpointInUse endpoint = fake.endpoint();
            return new EventsView(endpoint, log(endpoint).rows());
        });
    }

    /** The JSON of an event, by its key. */
    public RpcResult event(String key) {
        return RpcResult.of(() -> json(key));
    }

    /**
     * Lets the fake deliver an event again; refused when the endpoint is not the fake.
     *
     * @param anew with another id, so that it is told even if it was
     */
    public RpcResult sendAgain(String key, boolean anew) {
        return RpcResult.of(() -> {
            String json = json(key);
            return fake.post("events", Map.of("json", anew ? withAnotherId(json) : json));
        });
    }

    private String json(String key) {
        return log(fake.endpoint()).json(key).orElseThrow(() -> new IllegalStateException("This event has been forgotten"));
    }

    @SuppressWarnings("unchecked")
    private EventLog log(EndpointInUse endpoint) {
        List<Map<String, Object>> emitted = endpoint.fake()
                ? (List<Map<String, Object>>) fake.get("emitted-events").get("events")
                : List.of();
        return new EventLog(emitted, ToldEvents.all());
    }

    private static String withAnotherId(String json) {
        try {
            ObjectNode event = WireFormat.read(json.getBytes(StandardCharsets.UTF_8), ObjectNode.class);
            return new String(WireFormat.write(event.put("id", UUID.randomUUID().toString())), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("This is no event, so it cannot have another id", e);
        }
    }
}
