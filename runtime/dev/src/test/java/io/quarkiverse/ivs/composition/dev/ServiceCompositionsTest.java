package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.model.DestinationSummary;

class ServiceCompositionsTest {

    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:composition/A";

    private final Map<String, Composition> atService = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<String> read = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-31T11:59:58Z");
    private int lists;
    private RuntimeException failure;
    private final ServiceCompositions compositions = new ServiceCompositions(
            this::list,
            arn -> {
                read.add(arn);
                if (unreadable.contains(arn)) {
                    throw new IllegalStateException("Rate exceeded");
                }
                return atService.get(arn);
            },
            () -> now);

    @Test
    void aCompositionIsReadOnceUntilTheListShowsAChange() {
        put(ARN, CompositionState.STARTING, DestinationState.STARTING);
        current();
        current();
        assertThat(read).containsExactly(ARN);
        put(ARN, CompositionState.ACTIVE, DestinationState.STARTING);
        current();
        current();
        assertThat(read).containsExactly(ARN, ARN);
    }

    @Test
    void eachChangeHasTheTimeWhenItWasSeen() {
        put(ARN, CompositionState.STARTING, DestinationState.STARTING);
        current();
        put(ARN, CompositionState.ACTIVE, DestinationState.ACTIVE);
        assertThat(current().get(0).get("changes")).isEqualTo(List.of(
                Map.of("time", "2026-01-31T12:00:00Z", "state", "STARTING"),
                Map.of("time", "2026-01-31T12:00:00Z", "state", "STARTING", "destinationId", "d"),
                Map.of("time", "2026-01-31T12:00:02Z", "state", "ACTIVE"),
                Map.of("time", "2026-01-31T12:00:02Z", "state", "ACTIVE", "destinationId", "d")));
    }

    @Test
    void whoeverAsksWithinTwoSecondsGetsTheSameAnswer() {
        ServiceCompositions.Listed first = look();
        now = now.plusMillis(1999);
        assertThat(compositions.current()).isSameAs(first);
        assertThat(lists).isEqualTo(1);
    }

    @Test
    void aListThatFailsIsNotAskedForMoreOftenEither() {
        failure = new IllegalStateException("AccessDenied");
        assertThatThrownBy(this::look).isSameAs(failure);
        assertThatThrownBy(compositions::current).isSameAs(failure);
        assertThat(lists).isEqualTo(1);
        failure = null;
        assertThat(current()).isEmpty();
    }

    @Test
    void aCompositionIsInTheApisOwnForm() {
        put(ARN, CompositionState.ACTIVE, DestinationState.ACTIVE);
        assertThat(current().get(0)).containsEntry("arn", ARN).containsEntry("state", "ACTIVE");
    }

    @Test
    void whatTheListLacksIsForgotten() {
        put(ARN, CompositionState.STOPPED, DestinationState.STOPPED);
        current();
        atService.clear();
        assertThat(current()).isEmpty();
        put(ARN, CompositionState.STOPPED, DestinationState.STOPPED);
        current();
        assertThat(read).hasSize(2);
    }

    @Test
    void noMoreThanAPageCanShowAreReadAndThatThereAreMoreIsSaid() {
        put(100);
        assertThat(look().more()).isFalse();
        put(101);
        assertThat(look().more()).isTrue();
        assertThat(current()).hasSize(ServiceCompositions.MAX_COMPOSITIONS);
    }

    @Test
    void oneThatCannotBeReadIsShownAsTheListHasItAndReadInTheNextRound() {
        put(2);
        unreadable.add(ARN + 0);
        assertThat(current()).extracting(each -> each.get("arn")).containsExactly(ARN + 0, ARN + 1);
        assertThat(current().get(0)).containsEntry("state", "ACTIVE")
                .containsEntry("unread", new RpcResult.Failure("Rate exceeded", null, 0, null, List.of()));
        assertThat(current().get(1)).doesNotContainKey("unread");

        unreadable.clear();
        assertThat(current().get(0)).doesNotContainKey("unread");
        assertThat(read).containsOnlyOnce(ARN + 1);
    }

    @Test
    void theTimeLineKeepsItsBeginningAndItsEnd() {
        List<Map<String, Object>> changes = List.of();
        Composition before = null;
        for (int i = 0; i < 100; i++) {
            Composition after = composition(ARN, new CompositionState("S" + i), DestinationState.ACTIVE);
            changes = Timeline.add(changes, before, after, now);
            before = after;
        }
        assertThat(changes).hasSize(Timeline.MAX);
        assertThat(changes.get(0)).containsEntry("state", "S0");
        assertThat(changes.get(Timeline.MAX - 1)).containsEntry("state", "S99");
    }

    private List<Map<String, Object>> current() {
        return look().compositions();
    }

    /** The next look that asks the service. */
    private ServiceCompositions.Listed look() {
        now = now.plus(ServiceCompositions.INTERVAL);
        return compositions.current();
    }

    private Stream<CompositionSummary> list() {
        lists++;
        if (failure != null) {
            throw failure;
        }
        return atService.values().stream().map(ServiceCompositionsTest::summary);
    }

    private void put(int count) {
        IntStream.range(0, count).forEach(i -> put(ARN + i, CompositionState.ACTIVE, DestinationState.ACTIVE));
    }

    private void put(String arn, CompositionState state, DestinationState destination) {
        atService.put(arn, composition(arn, state, destination));
    }

    private static Composition composition(String arn, CompositionState state, DestinationState destination) {
        return Composition.builder().arn(arn).state(state)
                .destinations(List.of(new Destination("d", destination, null, null, null, null)))
                .build();
    }

    private static CompositionSummary summary(Composition composition) {
        return new CompositionSummary(composition.arn(), null, composition.state(), List.of(
                new DestinationSummary("d", composition.destinations().get(0).state(), null,
                        null)),
                Map.of(), null, null);
    }
}
