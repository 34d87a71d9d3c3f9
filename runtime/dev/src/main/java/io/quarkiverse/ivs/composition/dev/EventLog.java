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
        List<Map<String, Object>> latest = emitted.subList(Math.max(0, emitted.size() - SHOWN), emitted.size());
        Map<String, Told> told = new LinkedHashMap<>();
        all.forEach(each -> told.put(each.json(), each));
        Map<String, Told> fromElsewhere = new LinkedHashMap<>(told);
        emitted.forEach(each -> fromElsewhere.remove(each.get("json")));
        for (int i = latest.size() - 1; i >= 0; i--) {
            Map<String, Object> each = latest.get(i);
            Told itself = told.get(each.get("json"));
            if (itself != null) {
                addFromElsewhere(fromElsewhere, itself.number());
            }
            String state = itself != null ? state(itself) : each.get("lost").equals(true) ? "lost" : "waiting";
            add(OF_FAKE + each.get("number"), (String) each.get("json"), state);
        }
        addFromElsewhere(fromElsewhere, 0);
    }

    /** What the fake has not emitted, or has forgotten: the newest first, down to what was told before this one of the fake. */
    private void addFromElsewhere(Map<String, Told> fromElsewhere, long before) {
        List<Told> later = new ArrayList<>(fromElsewhere.values());
        later.removeIf(each -> each.number() < before);
        fromElsewhere.values().removeAll(later);
        Collections.reverse(later);
        later.forEach(each -> add(TOLD + each.number(), each.json(), state(each)));
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
