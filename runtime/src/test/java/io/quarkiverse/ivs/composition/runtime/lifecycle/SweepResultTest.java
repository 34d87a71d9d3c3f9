package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.runtime.template.LifecycleRules;
import io.quarkiverse.ivs.composition.runtime.template.StartTags;

class SweepResultTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final LifecycleRules RULES = new LifecycleRules(true, "shop", Map.of("podcast", Duration.ofHours(3)),
            Set.of());

    @Test
    void whatHasEndedIsFoundAsLongAsTheServiceListsIt() {
        SweepResult result = of(NOW, composition("a", "STOPPED", "shop", "podcast", Duration.ofHours(1)),
                composition("b", "FAILED", "shop", "podcast", Duration.ofMinutes(4)),
                composition("c", "STOPPING", "shop", "podcast", Duration.ofMinutes(4)));
        assertThat(result).isEqualTo(new SweepResult(List.of("a", "b"), List.of(), 1));
    }

    @Test
    void compositionsOfOthersAreNobodysBusiness() {
        CompositionSummary untagged = CompositionSummary.builder().arn("x").state(CompositionState.STOPPED).build();
        assertThat(of(NOW, untagged, composition("a", "STOPPED", "shop-dev", "podcast", Duration.ZERO),
                composition("b", "ACTIVE", "other", "podcast", Duration.ofHours(9))))
                .isEqualTo(new SweepResult(List.of(), List.of(), 0));
    }

    @Test
    void olderThanItsTemplateAllowsIsToBeStopped() {
        CompositionSummary composition = composition("a", "ACTIVE", "shop", "podcast", Duration.ZERO);
        for (int minutes = 0; minutes < 24 * 60; minutes++) {
            assertThat(of(NOW.plus(Duration.ofMinutes(minutes)), composition).overdue())
                    .isEqualTo(minutes < 180 ? List.of() : List.of("a"));
        }
    }

    @Test
    void withoutALongestDurationNothingIsStopped() {
        SweepResult result = of(NOW, composition("a", "ACTIVE", "shop", "archive", Duration.ofHours(23)),
                composition("b", "ACTIVE", "shop", null, Duration.ofHours(23)),
                composition("c", "STARTING", "shop", "podcast", null),
                composition("d", "STOPPING", "shop", "podcast", Duration.ofHours(9)));
        assertThat(result).isEqualTo(new SweepResult(List.of(), List.of(), 4));
    }

    private static SweepResult of(Instant now, CompositionSummary... compositions) {
        return SweepResult.of(List.of(compositions), RULES, now);
    }

    private static CompositionSummary composition(String arn, String state, String owner, String template, Duration age) {
        Map<String, String> tags = template == null ? Map.of(StartTags.OWNER, owner)
                : Map.of(StartTags.OWNER, owner, StartTags.TEMPLATE, template);
        return CompositionSummary.builder().arn(arn).state(CompositionState.of(state)).tags(tags)
                .startTime(age == null ? null : NOW.minus(age)).build();
    }
}
