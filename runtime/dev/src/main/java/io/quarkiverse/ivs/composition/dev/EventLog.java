package io.quarkiverse.ivs.composition.dev;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.dev.ToldEvents.Told;

/** What the fake has emitted, and what the application was told of it or from elsewhere. */
final class EventLog {

    private static final int SHOWN = 200;
    private static final String OF_FAKE = "fake-";
    private static final String TOLD = "told-";

    private final List<EventRow> rows = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param emitted as the fake answers, the oldest first; nothing at AWS */
    EventLog(List<Map<String, Object>> emitted, List<Told> all) {
        Map<String, Told> told = new LinkedHashMap<>();
        all.forEach(each -> told.put(each.json(), each));
        for (Map<String, Object> each : emitted) {
            String json = (String) each.get("json");
            Told itself = told.get(json);
            String state = itself != null ? state(itself) : each.get("lost").equals(true) ? "lost" : "waiting";
            add(OF_FAKE + each.get("number"), json, state);
        }
        emitted.forEach(each -> told.remove(each.get("json")));
        // From elsewhere: nobody knows when, compared with those of the fake.
        told.values().forEach(each -> add(TOLD + each.number(), each.json(), state(each)));
        Collections.reverse(rows);
    }

    private static String state(Told told) {
        return told.late() ? "late" : "delivered";
    }

    private void add(String key, String json, String state) {
        rows.add(EventRow.of(key, json, state));
        texts.put(key, json);
    }

    /** The newest first. */
    List<EventRow> rows() {
        return rows.subList(0, Math.min(rows.size(), SHOWN));
    }

    Optional<String> json(String key) {
        return Optional.ofNullable(texts.get(key));
    }
}
