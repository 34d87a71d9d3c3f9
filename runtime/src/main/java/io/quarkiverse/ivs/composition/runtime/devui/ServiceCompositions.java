package io.quarkiverse.ivs.composition.runtime.devui;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private Map<String, Watched> known = Map.of();

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
    Uni<List<Map<String, Object>>> current() {
        return Multi.createFrom().deferred(() -> list.get()).select().first(MAX_COMPOSITIONS)
                .onItem().transformToUniAndConcatenate(this::watched)
                .collect().asList()
                .invoke(this::remember)
                .map(all -> all.stream().map(Watched::toMap).toList());
    }

    private Uni<Watched> watched(CompositionSummary summary) {
        Watched before = known.get(summary.arn());
        if (before != null && before.summary().equals(summary)) {
            return Uni.createFrom().item(before);
        }
        return get.apply(summary.arn()).map(composition -> new Watched(summary, composition,
                Changes.add(before == null ? List.of() : before.changes(), before == null ? null : before.composition(),
                        composition, clock.instant())));
    }

    private void remember(List<Watched> all) {
        Map<String, Watched> now = new HashMap<>();
        all.forEach(watched -> now.put(watched.summary().arn(), watched));
        known = now;
    }

    private record Watched(CompositionSummary summary, Composition composition, List<Map<String, Object>> changes) {

        Map<String, Object> toMap() {
            Map<String, Object> map = new HashMap<>(WireMaps.of(composition));
            map.put("changes", new ArrayList<>(changes));
            return map;
        }
    }
}
