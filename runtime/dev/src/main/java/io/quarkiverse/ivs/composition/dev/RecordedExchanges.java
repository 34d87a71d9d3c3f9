package io.quarkiverse.ivs.composition.dev;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The exchanges that the fake has recorded, as its control interface answers them. It gives them no number, so one is known by
 * its time, its call and its attempt.
 */
final class RecordedExchanges {

    /** A page of the Dev UI is no place for more. */
    static final int MAX_ROWS = 200;

    private static final String ID = "id";
    private static final List<String> IDENTITY = List.of("time", "operation", "invocationId", "attempt");
    private static final List<String> ROW = List.of("time", "operation", "status", "durationMicros", "attempt", "fault");

    private final Map<String, Map<String, Object>> byId;

    private RecordedExchanges(Map<String, Map<String, Object>> byId) {
        this.byId = byId;
    }

    @SuppressWarnings("unchecked")
    static RecordedExchanges of(Map<String, Object> recorded) {
        Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
        for (Map<String, Object> exchange : (List<Map<String, Object>>) recorded.get("requests")) {
            String identity = String.join(" ",
                    IDENTITY.stream().map(name -> Objects.toString(exchange.get(name), "")).toList());
            String id = identity;
            // Clients without invocation ids can call twice within a millisecond.
            for (int i = 2; byId.containsKey(id); i++) {
                id = identity + " " + i;
            }
            byId.put(id, exchange);
        }
        return new RecordedExchanges(byId);
    }

    /** The latest ones without their headers and bodies, the newest first. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        byId.forEach((id, exchange) -> rows.add(row(id, exchange)));
        Collections.reverse(rows);
        return List.copyOf(rows.subList(0, Math.min(MAX_ROWS, rows.size())));
    }

    /** The whole exchange, with the id of its row. */
    Optional<Map<String, Object>> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(exchange -> {
            Map<String, Object> whole = new HashMap<>(exchange);
            whole.put(ID, id);
            return whole;
        });
    }

    private static Map<String, Object> row(String id, Map<String, Object> exchange) {
        Map<String, Object> row = new HashMap<>(exchange);
        row.keySet().retainAll(ROW);
        row.put(ID, id);
        return row;
    }
}
