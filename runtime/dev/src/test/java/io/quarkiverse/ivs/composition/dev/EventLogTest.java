package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.dev.ToldEvents.Told;

class EventLogTest {

    private static String event(String id, String name) {
        return "{\"id\":\"" + id + "\",\"time\":\"2026-11-27T10:00:00Z\",\"detail-type\":\"IVS Stage Update\","
                + "\"resources\":[\"arn\"],\"detail\":{" + (name == null ? "" : "\"event_name\":\"" + name + "\"") + "}}";
    }

    private static Map<String, Object> emitted(int number, String json, boolean lost) {
        return Map.of("number", number, "json", json, "lost", lost);
    }

    @Test
    void eachEventSaysWhatHasBecomeOfIt() {
        EventLog log = new EventLog(
                List.of(emitted(1, event("a", "A"), false), emitted(2, event("b", "B"), true),
                        emitted(3, event("c", "C"), false), emitted(4, event("d", null), false)),
                List.of(new Told(1, event("a", "A"), false), new Told(2, event("c", "C"), true)));
        assertThat(log.rows()).containsExactly(
                new EventRow("fake-4", "2026-11-27T10:00:00Z", "IVS Stage Update", "arn", "d", "waiting"),
                new EventRow("fake-3", "2026-11-27T10:00:00Z", "C", "arn", "c", "late"),
                new EventRow("fake-2", "2026-11-27T10:00:00Z", "B", "arn", "b", "lost"),
                new EventRow("fake-1", "2026-11-27T10:00:00Z", "A", "arn", "a", "delivered"));
        assertThat(log.json("fake-3")).contains(event("c", "C"));
        assertThat(log.json("fake-9")).isEmpty();
    }

    @Test
    void whatWasLostAndSentAgainIsDelivered() {
        EventLog log = new EventLog(List.of(emitted(1, event("a", "A"), true), emitted(2, event("a", "A"), false)),
                List.of(new Told(1, event("a", "A"), false)));
        assertThat(log.rows()).extracting(EventRow::state).containsExactly("delivered", "delivered");
    }

    @Test
    void whatComesFromElsewhereIsListedAsWell() {
        EventLog log = new EventLog(List.of(),
                List.of(new Told(7, event("a", "A"), false), new Told(8, event("b", "B"), false)));
        assertThat(log.rows()).extracting(EventRow::key).containsExactly("told-8", "told-7");
        assertThat(log.json("told-7")).contains(event("a", "A"));
    }

    @Test
    void whatComesFromElsewhereStandsWhereItWasTold() {
        EventLog log = new EventLog(
                List.of(emitted(1, event("a", "A"), false), emitted(2, event("b", "B"), false),
                        emitted(3, event("c", "C"), true)),
                List.of(new Told(1, event("before a reset", "X"), false), new Told(2, event("a", "A"), false),
                        new Told(3, event("between", "Y"), false), new Told(4, event("b", "B"), false)));
        assertThat(log.rows()).extracting(EventRow::name).containsExactly("C", "B", "Y", "A", "X");
    }

    @Test
    void whatIsNoEventIsListedWithoutAnything() {
        EventLog log = new EventLog(List.of(emitted(1, "{", false), emitted(2, "[]", false)), List.of());
        assertThat(log.rows()).containsExactly(new EventRow("fake-2", null, null, null, null, "waiting"),
                new EventRow("fake-1", null, null, null, null, "waiting"));
    }

    @Test
    void theLatest200AreShown() {
        EventLog log = new EventLog(IntStream.rangeClosed(1, 300).mapToObj(i -> emitted(i, event("" + i, "A"), false)).toList(),
                List.of());
        assertThat(log.rows()).hasSize(200).first().extracting(EventRow::key).isEqualTo("fake-300");
    }
}
