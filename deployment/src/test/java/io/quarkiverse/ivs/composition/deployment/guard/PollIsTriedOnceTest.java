package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.subscription.Cancellable;

/** It comes again with the next round: retries within a round would take more than half of the rate. */
class PollIsTriedOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.retry.initial-delay", "1ms")
            // No second round within the test.
            .overrideConfigKey("quarkus.ivs-composition.poll-interval", "1h")
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    CompositionService blocking;

    @Inject
    ReactiveCompositionService reactive;

    @Inject
    FakeIvs fake;

    @Test
    void aFailedPollIsNotRetriedWithinItsRound() {
        String arn = blocking.start("podcast").arn();
        fake.addFault(Fault.error(503, "InternalServerException").on("GetComposition").times(1));
        AtomicReference<Composition> seen = new AtomicReference<>();
        Cancellable watch = reactive.watch(arn).subscribe().with(seen::set);
        await().atMost(PATIENCE).until(() -> gets() == 1);

        // The application's own call is made after the poll has failed, takes the next permit, and is answered.
        assertThat(blocking.get(arn).arn()).isEqualTo(arn);
        assertThat(blocking.get(arn).arn()).isEqualTo(arn);
        watch.cancel();

        assertThat(gets()).as("the poll and the two calls").isEqualTo(3);
        assertThat(seen).as("what a retried poll would have seen").hasNullValue();
    }

    private int gets() {
        return fake.requests("GetComposition").size();
    }
}
