package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationDetail;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.model.DestinationSummary;
import io.quarkiverse.ivs.composition.model.S3Detail;

class SnapshotTest {

    private static final String ARN = FakePolled.arn(1).toString();

    @Test
    void nothingGoesBackToAnEarlierState() {
        Snapshot active = Snapshot.detailed(got(ACTIVE));
        assertThat(Snapshot.detailed(got(STARTING)).after(active)).isSameAs(active);
        assertThat(Snapshot.detailed(got(STOPPED)).after(active).composition().state()).isEqualTo(STOPPED);
        assertThat(active.after(Snapshot.detailed(got(STOPPED))).composition().state()).isEqualTo(STOPPED);
        assertThat(Snapshot.detailed(got(CompositionState.of("PAUSED"))).after(active).composition().state())
                .isEqualTo(CompositionState.of("PAUSED"));
    }

    @Test
    void aListLeavesTheDetailsAlone() {
        Snapshot seen = Snapshot.listed(listed(ACTIVE, "a", "b"), Snapshot.detailed(got(STARTING, "a", "b")));
        assertThat(seen.detailed()).isTrue();
        assertThat(seen.composition()).isEqualTo(got(ACTIVE, "a", "b"));
    }

    @Test
    void aDestinationThatAListLacksIsNotForgotten() {
        Snapshot seen = Snapshot.listed(listed(ACTIVE, "b", "c"), Snapshot.detailed(got(STARTING, "a", "b")));
        assertThat(seen.composition().destinations()).extracting(Destination::id).containsExactly("a", "b", "c");
        assertThat(seen.composition().destinations()).extracting(Destination::state).containsExactly(
                DestinationState.STARTING, DestinationState.ACTIVE, DestinationState.ACTIVE);
    }

    @Test
    void theDetailsOfAnAnswerThatWasOvertakenAreTaken() {
        Snapshot listed = Snapshot.listed(listed(STOPPED, "a"), null);
        Snapshot seen = Snapshot.detailed(got(STOPPING, "a")).after(listed);
        assertThat(seen.detailed()).isTrue();
        assertThat(seen.composition()).isEqualTo(got(STOPPED, "a"));
    }

    private static Composition got(CompositionState state, String... destinations) {
        return Composition.builder().arn(ARN).state(state).destinations(Stream.of(destinations)
                .map(id -> Destination.builder().id(id).state(DestinationState.of(state.value()))
                        .detail(new DestinationDetail(new S3Detail("prefix-" + id))).build())
                .toList()).build();
    }

    private static CompositionSummary listed(CompositionState state, String... destinations) {
        List<DestinationSummary> summaries = Stream.of(destinations).map(
                id -> DestinationSummary.builder().id(id).state(DestinationState.of(state.value())).build()).toList();
        return CompositionSummary.builder().arn(ARN).state(state).destinations(summaries).build();
    }
}
