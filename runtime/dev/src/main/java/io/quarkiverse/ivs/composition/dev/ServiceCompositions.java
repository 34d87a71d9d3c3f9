package io.quarkiverse.ivs.composition.dev;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;

/**
 * The compositions at a service that tells no changes: it is asked for the list, and for a composition only when the list shows
 * that it is new or has changed. The service counts every request, so all pages share its answers.
 */
final class ServiceCompositions {

    /** A page of the Dev UI is no place for more. */
    static final int MAX_COMPOSITIONS = 100;
    /** The service is not asked more often. */
    static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Supplier<Stream<CompositionSummary>> list;
    private final Function<String, Composition> get;
    private final InstantSource clock;
    private final Map<String, ReadComposition> known = new HashMap<>();
    private Instant due = Instant.MIN;
    private Listed listed;
    private RuntimeException failure;

    /**
     * @param list lists all compositions
     * @param get reads one by its ARN
     * @param clock says when a change was seen
     */
    ServiceCompositions(Supplier<Stream<CompositionSummary>> list, Function<String, Composition> get, InstantSource clock) {
        this.list = list;
        this.get = get;
        this.clock = clock;
    }

    /** All compositions as they are now, in the form of the fake's control interface; or the failure of asking for them. */
    synchronized Listed current() {
        if (!clock.instant().isBefore(due)) {
            failure = null;
            try {
                listed = read();
            } catch (RuntimeException e) {
                failure = e;
            }
            due = clock.instant().plus(INTERVAL);
        }
        if (failure != null) {
            throw failure;
        }
        return listed;
    }

    private Listed read() {
        List<CompositionSummary> summaries;
        try (Stream<CompositionSummary> all = list.get()) {
            summaries = all.limit(MAX_COMPOSITIONS + 1).toList();
        }
        known.keySet().retainAll(summaries.stream().map(CompositionSummary::arn).toList());
        return new Listed(summaries.stream().limit(MAX_COMPOSITIONS).map(this::withTimeline).toList(),
                summaries.size() > MAX_COMPOSITIONS);
    }

    /** What the list says must do for a composition that cannot be read now; the next round tries again. */
    private Map<String, Object> withTimeline(CompositionSummary summary) {
        ReadComposition before = known.get(summary.arn());
        if (before != null && before.summary().equals(summary)) {
            return before.toMap();
        }
        try {
            Composition composition = get.apply(summary.arn());
            ReadComposition now = new ReadComposition(summary, composition, Timeline.add(
                    before == null ? List.of() : before.changes(), before == null ? null : before.composition(), composition,
                    clock.instant()));
            known.put(summary.arn(), now);
            return now.toMap();
        } catch (RuntimeException e) {
            Map<String, Object> unread = new HashMap<>(WireMaps.of(summary));
            unread.put("changes", before == null ? List.of() : before.changes());
            unread.put("unread", RpcResult.Failure.of(e));
            return unread;
        }
    }

    /**
     * What one round has seen.
     *
     * @param compositions each with its {@code changes}; with {@code unread}, the failure, if there is only what the list says
     * @param more whether the list had more
     */
    record Listed(List<Map<String, Object>> compositions, boolean more) {
    }

    private record ReadComposition(CompositionSummary summary, Composition composition, List<Map<String, Object>> changes) {

        Map<String, Object> toMap() {
            Map<String, Object> map = new HashMap<>(WireMaps.of(composition));
            map.put("changes", changes);
            return map;
        }
    }
}
