package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * The end of a composition that observers have yet to be told. It is kept until they have taken it, also when the service has
 * forgotten the composition.
 *
 * @param composition as it was last read
 * @param told what observers have taken already: the end itself, or the recording of a destination by its id
 * @param failures how often an observer has failed
 * @param since when it was first to be told
 * @param due when it is to be told next
 */
public record UntoldEnd(Composition composition, Set<String> told, int failures, Instant since, Instant due) {

    /** The end itself, among what was told. */
    static final String END = "end";

    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final int MAX_DOUBLINGS = 10;

    /** Copies what was told. */
    public UntoldEnd {
        told = Set.copyOf(told);
    }

    static UntoldEnd of(Composition composition, Instant now) {
        return new UntoldEnd(composition, Set.of(), 0, now, now);
    }

    /** The composition's ARN. */
    public String arn() {
        return composition.arn();
    }

    UntoldEnd dueAt(Instant time) {
        return new UntoldEnd(composition, told, failures, since, time);
    }

    UntoldEnd withTold(Set<String> parts) {
        return new UntoldEnd(composition, parts, failures, since, due);
    }

    /**
     * An observer has failed: it is due again after five seconds, then after twice as long each time, up to an hour.
     *
     * @return empty if that would be more than a day after the first time
     */
    Optional<UntoldEnd> failed(Instant now) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        Instant next = now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
        return next.isAfter(since.plus(GIVEN_UP)) ? Optional.empty()
                : Optional.of(new UntoldEnd(composition, told, failures + 1, since, next));
    }

    /** As JSON, to be kept elsewhere. */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("composition", composition);
        json.put("told", told);
        json.put("failures", failures);
        json.put("since", since.toString());
        json.put("due", due.toString());
        return new String(WireFormat.write(json), StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toJson()} has written; empty if it is something else. */
    public static Optional<UntoldEnd> fromJson(String json) {
        try {
            JsonNode tree = WireFormat.tree(json.getBytes(StandardCharsets.UTF_8));
            Composition composition = WireFormat.read(tree.path("composition"), Composition.class);
            Set<String> told = new LinkedHashSet<>();
            tree.path("told").forEach(part -> told.add(part.asText()));
            return composition == null || composition.arn() == null ? Optional.empty()
                    : Optional.of(new UntoldEnd(composition, told, tree.path("failures").asInt(),
                            Instant.parse(tree.path("since").asText()), Instant.parse(tree.path("due").asText())));
        } catch (IOException | DateTimeParseException | IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }
}
