package io.quarkiverse.ivs.composition.dev;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;

/** The states that a composition and its destinations have been seen in, each with the time when it was seen first. */
final class Timeline {

    /** The first and the latest ones are kept. */
    static final int MAX = 50;

    private Timeline() {
    }

    /**
     * Adds what has changed.
     *
     * @param changes those before: time, state, and destinationId unless it is the composition's
     * @param before the composition as it was, null if it was never seen
     * @param now the composition
     * @param seen when
     */
    static List<Map<String, Object>> add(List<Map<String, Object>> changes, Composition before, Composition now, Instant seen) {
        List<Map<String, Object>> result = new ArrayList<>(changes);
        if (before == null || !Objects.equals(before.state(), now.state())) {
            result.add(change(seen, null, now.state()));
        }
        for (Destination destination : now.destinations()) {
            if (before == null || before.destinations().stream().noneMatch(earlier -> sameState(earlier, destination))) {
                result.add(change(seen, destination.id(), destination.state()));
            }
        }
        while (result.size() > MAX) {
            result.remove(1);
        }
        return result;
    }

    private static boolean sameState(Destination before, Destination now) {
        return Objects.equals(before.id(), now.id()) && Objects.equals(before.state(), now.state());
    }

    private static Map<String, Object> change(Instant time, String destinationId, Object state) {
        Map<String, Object> change = new HashMap<>();
        change.put("time", time.toString());
        change.put("state", String.valueOf(state));
        if (destinationId != null) {
            change.put("destinationId", destinationId);
        }
        return change;
    }
}
