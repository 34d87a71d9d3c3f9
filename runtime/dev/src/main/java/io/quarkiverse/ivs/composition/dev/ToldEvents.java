package io.quarkiverse.ivs.composition.dev;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.IvsEvent;

/**
 * What the application was told. An asynchronous observer is called when no synchronous one has failed.
 */
@Singleton
public class ToldEvents {

    private static final int MOST = 400;

    /** A live reload makes a new bean; what was told before, was told all the same. */
    private static final Map<String, Told> BY_JSON = new LinkedHashMap<>();
    private static long latest;

    /** One event; a number of its own, since it may have no id. */
    record Told(long number, String json, boolean late) {
    }

    void told(@ObservesAsync IvsEvent event) {
        boolean late = event instanceof CompositionEvent ofComposition && ofComposition.late();
        add(event.json(), late);
    }

    private static synchronized void add(String json, boolean late) {
        BY_JSON.remove(json);
        BY_JSON.put(json, new Told(++latest, json, late));
        if (BY_JSON.size() > MOST) {
            BY_JSON.remove(BY_JSON.keySet().iterator().next());
        }
    }

    /** The oldest first. */
    static synchronized List<Told> all() {
        return List.copyOf(BY_JSON.values());
    }
}
