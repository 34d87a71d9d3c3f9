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

class SeenTest {

    private static final String ARN = FakePolled.arn(1).toString();

    @Test
    void nothingGoesBackToAnEarlierState() {
        Seen active = Seen.byGet(got(ACTIVE));
        assertThat(Seen.byGet(got(STARTING)).after(active)).isSameAs(active);
        assertThat(Seen.byGet(got(STOPPED)).after(active).composition().state()).isEqualTo(STOPPED);
        assertThat(active.after(Seen.byGet(got(STOPPED))).composition().state()).isEqualTo(STOPPED);
        assertThat(Seen.byGet(got(CompositionState.of("PAUSED"))).after(active).composition().state())
                .isEqualTo(CompositionState.of("PAUSED"));
    }

    @Test
    void aListLeavesTheDetailsAlone() {
        Seen seen = Seen.byList(listed(ACTIVE, "a", "b"), Seen.byGet(got(STARTING, "a", "b")));
        assertThat(seen.detailed()).isTrue();
        assertThat(seen.byGet()).isFalse();
        assertThat(seen.composition()).isEqualTo(got(ACTIVE, "a", "b"));
    }

    @Test
    void aDestinationThatAListLacksIsNotForgotten() {
        Seen seen = Seen.byList(listed(ACTIVE, "b", "c"), Seen.byGet(got(STARTING, "a", "b")));
        assertThat(seen.composition().destinations()).extracting(Destination::id).containsExactly("a", "b", "c");
        assertThat(seen.composition().destinations()).extracting(Destination::state).containsExactly(
                DestinationState.STARTING, DestinationState.ACTIVE, DestinationState.ACTIVE);
    }

    @Test
    void theDetailsOfAnAnswerThatWasOvertakenAreTaken() {
        Seen listed = Seen.byList(listed(STOPPED, "a"), null);
        Seen seen = Seen.byGet(got(STOPPING, "a")).after(listed);
        assertThat(seen.detailed()).isTrue();
        assertThat(seen.byGet()).as("GetComposition has not told the end").isFalse();
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
