package io.quarkiverse.ivs.composition.dev;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The compositions at a service that tells no changes: it is asked for the list, and for a composition only when the list shows
 * that it is new or has changed. Not thread-safe: one round follows another.
 */
final class ServiceCompositions {

    /** A page of the Dev UI is no place for more. */
    static final int MAX_COMPOSITIONS = 100;

    private final Supplier<Multi<CompositionSummary>> list;
    private final Function<String, Uni<Composition>> get;
    private final InstantSource clock;
    private final Map<String, Watched> known = new ConcurrentHashMap<>();

    /**
     * @param list lists all compositions
     * @param get reads one by its ARN
     * @param clock says when a change was seen
     */
    ServiceCompositions(Supplier<Multi<CompositionSummary>> list, Function<String, Uni<Composition>> get, InstantSource clock) {
        this.list = list;
        this.get = get;
        this.clock = clock;
    }

    /** All compositions as they are now, in the form of the fake's control interface. */
    Uni<Seen> current() {
        return Multi.createFrom().deferred(() -> list.get()).select().first(MAX_COMPOSITIONS + 1)
                .collect().asList()
                .chain(this::seen);
    }

    private Uni<Seen> seen(List<CompositionSummary> listed) {
        known.keySet().retainAll(listed.stream().map(CompositionSummary::arn).toList());
        return Multi.createFrom().iterable(listed).select().first(MAX_COMPOSITIONS)
                .onItem().transformToUniAndConcatenate(this::watched)
                .collect().asList()
                .map(all -> new Seen(all, listed.size() > MAX_COMPOSITIONS));
    }

    /** What the list says must do for a composition that cannot be read now; the next round tries again. */
    private Uni<Map<String, Object>> watched(CompositionSummary summary) {
        Watched before = known.get(summary.arn());
        if (before != null && before.summary().equals(summary)) {
            return Uni.createFrom().item(before.toMap());
        }
        return get.apply(summary.arn())
                .map(composition -> remember(summary, composition).toMap())
                .onFailure().recoverWithItem(failure -> unread(summary, before, failure));
    }

    private Watched remember(CompositionSummary summary, Composition composition) {
        Watched before = known.get(summary.arn());
        Watched now = new Watched(summary, composition, Changes.add(before == null ? List.of() : before.changes(),
                before == null ? null : before.composition(), composition, clock.instant()));
        known.put(summary.arn(), now);
        return now;
    }

    private static Map<String, Object> unread(CompositionSummary summary, Watched before, Throwable failure) {
        Map<String, Object> map = new HashMap<>(WireMaps.of(summary));
        map.put("changes", before == null ? List.of() : before.changes());
        map.put("unread", Answer.Failure.of(failure));
        return map;
    }

    /**
     * What one round has seen.
     *
     * @param compositions each with its {@code changes}; with {@code unread}, the failure, if there is only what the list says
     * @param more whether the list had more
     */
    record Seen(List<Map<String, Object>> compositions, boolean more) {
    }

    private record Watched(CompositionSummary summary, Composition composition, List<Map<String, Object>> changes) {

        Map<String, Object> toMap() {
            Map<String, Object> map = new HashMap<>(WireMaps.of(composition));
            map.put("changes", new ArrayList<>(changes));
            return map;
        }
    }
}
