package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.runtime.template.LifecycleRules;
import io.quarkiverse.ivs.composition.runtime.template.StartTags;

/**
 * What follows from a list of the compositions of a region.
 *
 * @param ended the ARNs of those of the application that have ended
 * @param overdue the ARNs of those that live, are not being stopped, and are older than their template allows
 * @param alive how many of the application live
 */
record SweepResult(List<String> ended, List<String> overdue, int alive) {

    static SweepResult of(List<CompositionSummary> compositions, LifecycleRules rules, Instant now) {
        List<String> ended = new ArrayList<>();
        List<String> overdue = new ArrayList<>();
        int alive = 0;
        for (CompositionSummary composition : compositions) {
            if (!isOf(composition, rules)) {
                continue;
            }
            if (composition.state().isFinal()) {
                ended.add(composition.arn());
                continue;
            }
            alive++;
            Duration longest = rules.maxDurations().get(composition.tags().getOrDefault(StartTags.TEMPLATE, ""));
            if (longest != null && composition.startTime() != null && !composition.startTime().plus(longest).isAfter(now)
                    && !composition.state().equals(CompositionState.STOPPING)) {
                overdue.add(composition.arn());
            }
        }
        return new SweepResult(ended, overdue, alive);
    }

    /** Whether the application has started it. */
    static boolean isOf(CompositionSummary composition, LifecycleRules rules) {
        return rules.owner().equals(composition.tags().get(StartTags.OWNER));
    }
}
