package io.quarkiverse.ivs.composition.fake.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.FakeClock;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The times of a seed: all move by as much as has passed since the seed's own time. Without one that is the latest time in it,
 * so what a seed of last month says is running is running.
 */
final class SeedTimes {

    private static final Set<String> PAST = Set.of("startTime", "stopTime", "endTime", "emptySince", "firstJoinTime",
            "activeSessionStartTime", "eventTime");
    private static final Set<String> FUTURE = Set.of("expirationTime", "due");
    /** What holds the caller's own names. */
    private static final Set<String> MAPS = Set.of("tags", "tagsOfStart", "attributes");

    private SeedTimes() {
    }

    /** A seed that was written now. */
    static JsonNode moved(JsonNode seed, long now) {
        AtomicLong latest = new AtomicLong(Json.millis(seed, "time", Long.MIN_VALUE));
        if (latest.get() == Long.MIN_VALUE) {
            each(seed, PAST, (node, member) -> latest.accumulateAndGet(Json.millis(node, member, 0), Math::max));
        }
        long passed = latest.get() == Long.MIN_VALUE ? 0 : now - latest.get();
        JsonNode moved = seed.deepCopy();
        for (Set<String> times : List.of(PAST, FUTURE)) {
            // Within what a seed may have: the snapshot of this one is one, too.
            each(moved, times, (node, member) -> node.put(member,
                    Json.time(Math.max(0, Math.min(FakeClock.LATEST, Json.millis(node, member, 0) + passed)))));
        }
        return moved;
    }

    private static void each(JsonNode node, Set<String> times, BiConsumer<ObjectNode, String> action) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (times.contains(member.getKey()) && member.getValue().isTextual()) {
                action.accept((ObjectNode) node, member.getKey());
            } else if (!MAPS.contains(member.getKey())) {
                each(member.getValue(), times, action);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> each(element, times, action));
        }
    }
}
