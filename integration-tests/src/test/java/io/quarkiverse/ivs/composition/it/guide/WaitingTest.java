package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;

@QuarkusTest
@WithFakeIvs
class WaitingTest {

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    @Inject
    ReactiveCompositionService reactiveCompositions;

    private Composition started;

    @BeforeEach
    void start() {
        started = compositions.start("podcast");
    }

    @Test
    void itIsReadListedAndStopped() {
        String arn = started.arn();
        String stageArn = started.stageArn();

        // tag::read[]
        Composition composition = compositions.get(arn);
        List<String> alive;
        try (Stream<CompositionSummary> all = compositions.list(stageArn)) { // <1>
            alive = all.filter(summary -> !summary.state().isFinal()).map(CompositionSummary::arn).toList();
        }
        compositions.stop(arn); // <2>
        // end::read[]

        assertThat(alive).containsExactly(composition.arn());
    }

    @Test
    void whoWaitsIsTold() {
        String arn = started.arn();
        fake.composition(arn).activate();

        // tag::wait[]
        Composition active = compositions.awaitActive(arn, Duration.ofMinutes(1)); // <1>
        compositions.awaitActive(arn, "live", Duration.ofMinutes(1)); // <2>
        Optional<Composition> ended = compositions.stopAndAwait(arn, Duration.ofMinutes(1)); // <3>
        String recording = ended.orElse(active).recordingPrefix().orElseThrow();
        // end::wait[]

        assertThat(recording).isEqualTo(started.recordingPrefix().orElseThrow());
    }

    @Test
    void eachChangeIsSeen() {
        String arn = started.arn();
        compositions.stop(arn);

        // tag::watch[]
        Multi<Composition> changes = reactiveCompositions.watch(arn);
        // end::watch[]

        Composition last = changes.collect().last().await().atMost(Duration.ofMinutes(1));
        assertThat(last.state()).isEqualTo(CompositionState.STOPPED);
    }
}
