package io.quarkiverse.ivs.composition.fake.events;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Control of events: what was emitted, one of the test's own, what goes wrong. */
public final class EventControl {

    /** What requests must be, by the last part of their path. */
    public static final RuleTable RULES = new RuleTable(EventControl.class, "events.json", null, Map.of());

    private final EventQueue queue;

    public EventControl(EventQueue queue) {
        this.queue = queue;
    }

    public byte[] emitted(Call call) {
        return Json.object(json -> {
            json.writeArrayFieldStart("events");
            for (EventQueue.Emitted event : queue.emitted()) {
                json.writeStartObject();
                json.writeNumberField("number", event.number());
                json.writeStringField("json", event.json());
                json.writeBooleanField("lost", event.lost());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    public byte[] emit(Call call) {
        queue.emitOwn(call.text("json"), call.now());
        return Answers.NOTHING;
    }

    public byte[] addFault(Call call) {
        JsonNode description = call.body();
        queue.faults().add(description);
        return Answers.NOTHING;
    }

    public byte[] clearFaults(Call call) {
        queue.faults().clear();
        return Answers.NOTHING;
    }

    /** What a poll answers. */
    public static byte[] answer(List<EventQueue.Waiting> waiting) {
        return Json.object(json -> {
            json.writeArrayFieldStart("events");
            for (EventQueue.Waiting each : waiting) {
                json.writeStartObject();
                json.writeNumberField("number", each.number());
                json.writeStringField("json", each.json());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
