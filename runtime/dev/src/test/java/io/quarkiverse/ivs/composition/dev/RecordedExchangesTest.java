package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RecordedExchangesTest {

    @Test
    void rowsAreWithoutBodiesAndTheNewestFirst() {
        List<Map<String, Object>> rows = of(exchange("call-1", 1), exchange("call-1", 2)).rows();
        assertThat(rows).extracting(row -> row.get("attempt")).containsExactly(2, 1);
        assertThat(rows.get(0)).doesNotContainKeys("headers", "body", "answer").containsEntry("status", 200);
    }

    @Test
    void theWholeExchangeIsFoundByTheIdOfItsRow() {
        RecordedExchanges exchanges = of(exchange("call-1", 1), exchange("call-2", 1));
        String id = (String) exchanges.rows().get(0).get("id");
        assertThat(exchanges.find(id).orElseThrow()).containsEntry("invocationId", "call-2").containsEntry("body", "{}")
                .containsEntry("id", id);
        assertThat(exchanges.find("no such id")).isEmpty();
    }

    @Test
    void requestsOfOneInstantAreTold() {
        assertThat(of(exchange(null, 1), exchange(null, 1)).rows()).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void thereAreNoMoreRowsThanAPageCanShow() {
        List<Map<String, Object>> rows = RecordedExchanges.of(Map.of("requests",
                IntStream.range(0, 500).mapToObj(i -> exchange("call-" + i, 1)).toList())).rows();
        assertThat(rows).hasSize(RecordedExchanges.MAX_ROWS);
        assertThat((String) rows.get(0).get("id")).contains("call-499");
    }

    @SafeVarargs
    private static RecordedExchanges of(Map<String, Object>... exchanges) {
        return RecordedExchanges.of(Map.of("requests", List.of(exchanges)));
    }

    private static Map<String, Object> exchange(String call, int attempt) {
        Map<String, Object> exchange = new HashMap<>(Map.of("time", "2026-01-31T12:00:00Z", "operation", "GetComposition",
                "attempt", attempt, "status", 200, "durationMicros", 1000, "headers", Map.of(), "body", "{}", "answer", "{}"));
        exchange.put("invocationId", call);
        exchange.put("fault", null);
        return exchange;
    }
}
