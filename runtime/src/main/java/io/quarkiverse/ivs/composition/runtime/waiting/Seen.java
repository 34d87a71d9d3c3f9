package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationSummary;

/**
 * A composition as it was last seen.
 *
 * @param composition what is known of it
 * @param detailed whether that includes what only GetComposition tells: layout, configurations, recording prefixes
 * @param byGet whether GetComposition itself answered this
 */
record Seen(Composition composition, boolean detailed, boolean byGet) {

    static Seen byGet(Composition composition) {
        return new Seen(composition, true, true);
    }

    /**
     * What a list says, with the details that are known from before.
     *
     * @param before what was seen before, or null
     */
    static Seen byList(CompositionSummary summary, Seen before) {
        Composition known = before == null ? Composition.builder().build() : before.composition;
        Composition merged = known.toBuilder()
                .arn(summary.arn())
                .stageArn(summary.stageArn())
                .state(summary.state())
                .destinations(destinations(summary.destinations(), known.destinations()))
                .tags(summary.tags())
                .startTime(summary.startTime())
                .endTime(summary.endTime())
                .build();
        return new Seen(merged, before != null && before.detailed, false);
    }

    /** Whether this is news. An answer that was overtaken by a later one is none: nothing goes back to an earlier state. */
    boolean follows(Seen before) {
        return before == null || stage() >= before.stage();
    }

    boolean isFinal() {
        return composition.state() != null && composition.state().isFinal();
    }

    private int stage() {
        CompositionState state = composition.state();
        if (CompositionState.STARTING.equals(state)) {
            return 0;
        }
        if (CompositionState.STOPPING.equals(state)) {
            return 2;
        }
        // What this version does not know is taken for something between start and end.
        return isFinal() ? 3 : 1;
    }

    private static List<Destination> destinations(List<DestinationSummary> summaries, List<Destination> known) {
        Map<String, Destination> byId = new HashMap<>();
        known.forEach(destination -> byId.put(destination.id(), destination));
        return summaries.stream().map(summary -> {
            Destination before = byId.get(summary.id());
            return (before == null ? Destination.builder().id(summary.id()) : before.toBuilder())
                    .state(summary.state())
                    .startTime(summary.startTime())
                    .endTime(summary.endTime())
                    .build();
        }).toList();
    }
}
