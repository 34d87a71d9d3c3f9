package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.lifecycle.StartedCompositions;
import io.quarkiverse.ivs.composition.runtime.service.DefaultReactiveCompositionService;
import io.quarkiverse.ivs.composition.runtime.service.GuardedCalls;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkiverse.ivs.composition.runtime.waiting.Waiters;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** Two services that share no lock and no memory but the token's formula, as two replicas do. */
class ReplicasMeetOnOneCompositionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.devservices.time-to-stopped", "0s")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "1000")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.poll-interval", "50ms");

    @Inject
    StartedCompositions started;

    @Inject
    CompositionTemplates templates;

    @Inject
    GuardedCalls calls;

    @Inject
    Waiters waiters;

    @Inject
    CompositionService service;

    @Test
    void oneKeyIsOneCompositionAndOneSuccessor() {
        long before = known();
        Set<String> first = startEverywhere("meeting-7");
        assertThat(first).hasSize(1);
        assertThat(known()).isEqualTo(before + 1);

        String arn = first.iterator().next();
        Optional<Composition> stopped = service.stopAndAwait(arn, PATIENCE);
        assertThat(stopped).get().satisfies(composition -> {
            assertThat(composition.state()).isEqualTo(CompositionState.STOPPED);
            assertThat(composition.destinations().get(0).detail().s3().recordingPrefix()).isNotEmpty();
        });

        Set<String> second = startEverywhere("meeting-7");
        assertThat(second).hasSize(1).doesNotContain(arn);
        assertThat(known()).isEqualTo(before + 2);
        assertThat(startEverywhere("meeting-8")).hasSize(1).doesNotContainAnyElementsOf(second);
    }

    @Test
    void whatIsStartedBecomesActiveWithAllItsDestinations() {
        Composition started = service.ensureStarted("podcast", "meeting-9");
        Composition active = service.awaitActive(started.arn(), PATIENCE);
        assertThat(active.state()).isEqualTo(CompositionState.ACTIVE);
        assertThat(active.recordingPrefix()).isPresent().isEqualTo(started.recordingPrefix());
        try (Stream<CompositionSummary> ofItsStage = service.list(started.stageArn())) {
            assertThat(ofItsStage.map(CompositionSummary::arn)).contains(started.arn());
        }
        assertThat(replica().list(started.stageArn()).map(CompositionSummary::arn).collect().asList().await()
                .atMost(PATIENCE)).contains(started.arn());
        assertThat(active.destinations()).allSatisfy(
                destination -> assertThat(destination.state().value()).isEqualTo("ACTIVE"));
        service.stop(started.arn());
        List<CompositionState> states = replica().watch(started.arn()).map(Composition::state).collect().asList()
                .await().atMost(PATIENCE);
        assertThat(states).endsWith(CompositionState.STOPPED);
    }

    @Test
    void stoppingWhatNeverWasSucceeds() {
        String arn = "arn:aws:ivs:us-east-1:123456789012:composition/never";
        service.stop(arn);
        assertThat(service.stopAndAwait(arn, PATIENCE)).isEmpty();
    }

    private Set<String> startEverywhere(String key) {
        List<ReactiveCompositionService> replicas = List.of(replica(), replica());
        List<Uni<String>> starts = IntStream.range(0, 40)
                .mapToObj(i -> replicas.get(i % 2).ensureStarted("podcast", key).map(Composition::arn))
                .toList();
        return Uni.join().all(starts).andFailFast().await().atMost(PATIENCE).stream().collect(Collectors.toSet());
    }

    private ReactiveCompositionService replica() {
        return new DefaultReactiveCompositionService(templates, calls, waiters, started, Switches.on());
    }

    private long known() {
        return service.list().count();
    }
}
