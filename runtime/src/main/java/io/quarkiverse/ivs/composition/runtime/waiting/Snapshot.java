package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationSummary;

/**
 * A composition as it was last seen.
 *
 * @param composition what is known of it
 * @param detailed whether that includes what no list tells: layout, configurations, recording prefixes
 * @param denied why GetComposition, which tells the details, may not be called for it; null if it may
 */
record Snapshot(Composition composition, boolean detailed, AccessDeniedException denied) {

    /** What GetComposition or StartComposition says. */
    static Snapshot detailed(Composition composition) {
        return new Snapshot(composition, true, null);
    }

    /**
     * What a list says, with the details that are known from before.
     *
     * @param before what was seen before, or null
     */
    static Snapshot listed(CompositionSummary summary, Snapshot before) {
        Composition listed = Composition.builder()
                .arn(summary.arn())
                .stageArn(summary.stageArn())
                .state(summary.state())
                .destinations(summary.destinations().stream().map(Snapshot::listed).toList())
                .tags(summary.tags())
                .startTime(summary.startTime())
                .endTime(summary.endTime())
                .build();
        return before == null ? new Snapshot(listed, false, null)
                : new Snapshot(merge(before.composition, listed), before.detailed, before.denied);
    }

    /**
     * What is known once this is. An answer that was overtaken by a later one is no news, nothing goes back to an earlier
     * state; but the details that it has are taken, if they were not known.
     *
     * @param before what was seen before, or null
     */
    Snapshot after(Snapshot before) {
        if (before == null || stage() >= before.stage()) {
            return this;
        }
        return detailed && !before.detailed ? new Snapshot(merge(composition, before.composition), true, null) : before;
    }

    /** The same, when GetComposition may not be called. */
    Snapshot denied(AccessDeniedException failure) {
        return new Snapshot(composition, detailed, failure);
    }

    /** Whether nobody will tell more of it as it is now. */
    boolean isComplete() {
        return detailed || denied != null;
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

    private static Destination listed(DestinationSummary summary) {
        return Destination.builder()
                .id(summary.id())
                .state(summary.state())
                .startTime(summary.startTime())
                .endTime(summary.endTime())
                .build();
    }

    /**
     * One and the same composition.
     *
     * @param details where the details are from
     * @param states where everything is from that a list tells as well
     */
    private static Composition merge(Composition details, Composition states) {
        // By id; one that is missing among the states has its recording all the same.
        Map<String, Destination> destinations = new LinkedHashMap<>();
        details.destinations().forEach(known -> destinations.put(known.id(), known));
        states.destinations().forEach(now -> destinations.merge(now.id(), now, Snapshot::merge));
        return details.toBuilder()
                .arn(states.arn())
                .stageArn(states.stageArn())
                .state(states.state())
                .destinations(List.copyOf(destinations.values()))
                .tags(states.tags())
                .startTime(states.startTime())
                .endTime(states.endTime())
                .build();
    }

    private static Destination merge(Destination details, Destination states) {
        return details.toBuilder()
                .state(states.state())
                .startTime(states.startTime())
                .endTime(states.endTime())
                .build();
    }
}
