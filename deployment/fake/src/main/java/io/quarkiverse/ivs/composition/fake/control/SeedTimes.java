package io.quarkiverse.ivs.composition.fake.control;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The times of a seed: all move by as much as has passed since the seed's own time. Without one that is the latest time in it,
 * so what a seed of last month says is running is running.
 */
final class SeedTimes {

    private static final Set<String> PAST = Set.of("startTime", "stopTime", "endTime", "emptySince", "firstJoinTime",
            "activeSessionStartTime", "eventTime");
    /** What holds the caller's own names. */
    private static final Set<String> MAPS = Set.of("tags", "tagsOfStart", "attributes");

    private final long now;
    private final long shift;

    SeedTimes(JsonNode seed, long now) {
        long latest = seed.hasNonNull("time") ? millis(seed.get("time")) : latest(seed);
        this.now = now;
        this.shift = latest == Long.MIN_VALUE ? 0 : now - latest;
    }

    long now() {
        return now;
    }

    /** The time of a member, which may be missing. */
    long get(JsonNode given, String member, long otherwise) {
        return given.hasNonNull(member) ? millis(given.get(member)) + shift : otherwise;
    }

    private static long millis(JsonNode time) {
        return Instant.parse(time.textValue()).toEpochMilli();
    }

    private static long latest(JsonNode node) {
        long latest = Long.MIN_VALUE;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (PAST.contains(member.getKey()) && member.getValue().isTextual()) {
                latest = Math.max(latest, millis(member.getValue()));
            } else if (!MAPS.contains(member.getKey())) {
                latest = Math.max(latest, latest(member.getValue()));
            }
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                latest = Math.max(latest, latest(element));
            }
        }
        return latest;
    }
}
