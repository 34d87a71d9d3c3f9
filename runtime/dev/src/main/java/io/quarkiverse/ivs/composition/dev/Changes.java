package io.quarkiverse.ivs.composition.dev;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;

/** The time line of a composition, from one look at it to the next. */
final class Changes {

    /** The first and the latest ones are kept. */
    static final int MAX = 50;

    private Changes() {
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
            result.add(change(seen, null, String.valueOf(now.state())));
        }
        for (Destination destination : now.destinations()) {
            if (!Objects.equals(stateOf(before, destination.id()), String.valueOf(destination.state()))) {
                result.add(change(seen, destination.id(), String.valueOf(destination.state())));
            }
        }
        while (result.size() > MAX) {
            result.remove(1);
        }
        return result;
    }

    private static String stateOf(Composition composition, String id) {
        return composition == null ? null
                : composition.destinations().stream()
                        .filter(destination -> Objects.equals(destination.id(), id))
                        .map(destination -> String.valueOf(destination.state()))
                        .findFirst().orElse(null);
    }

    private static Map<String, Object> change(Instant time, String destinationId, String state) {
        Map<String, Object> change = new HashMap<>();
        change.put("time", time.toString());
        change.put("state", state);
        if (destinationId != null) {
            change.put("destinationId", destinationId);
        }
        return change;
    }
}
