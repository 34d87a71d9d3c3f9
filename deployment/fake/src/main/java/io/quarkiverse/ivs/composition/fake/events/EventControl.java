package io.quarkiverse.ivs.composition.fake.events;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Control of events: what was emitted, one of the test's own, what goes wrong. */
public final class EventControl {

    /** What requests must be, by the last part of their path. */
    public static final RuleTable RULES = new RuleTable(EventControl.class, "events.json", null, Map.of());

    private final EventQueue queue;

    public EventControl(EventQueue queue) {
        this.queue = queue;
    }

    public JsonNode emitted(Call call) {
        return Json.node("events", Json.list(queue.emitted(), event -> Json.node()
                .put("number", event.number()).put("json", event.json()).put("lost", event.lost())));
    }

    public JsonNode emit(Call call) {
        queue.emitOwn(call.text("json"), call.now());
        return Json.node();
    }

    public JsonNode addFault(Call call) {
        queue.faults().add(call.body());
        return Json.node();
    }

    public JsonNode clearFaults(Call call) {
        queue.faults().clear();
        return Json.node();
    }

    /** What a poll answers. */
    public static byte[] answer(List<EventQueue.Waiting> waiting) {
        return Json.bytes(Json.node("events", Json.list(waiting, each -> Json.node()
                .put("number", each.number()).put("json", each.json()))));
    }
}
