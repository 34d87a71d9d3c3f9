package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.waiting.Waiters;
import io.quarkus.arc.Arc;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** The container destroys its beans in an order of its own; here the timer goes first, which is the harder one. */
class WaitsEndWithTheApplicationTest {

    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";

    @RegisterExtension
    static final QuarkusUnitTest APP = FaultyService.application(new FaultPlan(0, 0), 0)
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel");

    @Inject
    ReactiveCompositionService reactive;

    @Inject
    CompositionService blocking;

    @Test
    void whoeverWaitsIsToldThatTheApplicationShutsDown() {
        String arn = blocking.start("podcast",
                StartOptions.builder().stageArn(ARN + "stage/s").channelArn(ARN + "channel/c").build()).arn();
        UniAssertSubscriber<?> waiter = reactive.awaitStopped(arn, Duration.ofHours(1)).subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        AssertSubscriber<Composition> watcher = reactive.watch(arn).subscribe().withSubscriber(AssertSubscriber.create(100));
        watcher.awaitNextItem();

        Arc.container().instance(Time.class).destroy();
        Arc.container().instance(Waiters.class).destroy();

        assertThat(waiter.awaitFailure().getFailure()).isExactlyInstanceOf(CompositionException.class)
                .hasMessageStartingWith("The application shuts down: nobody waits any more until " + arn + " is stopped. It was"
                        + " last seen as ");
        assertThat(watcher.awaitFailure().getFailure()).isExactlyInstanceOf(CompositionException.class)
                .hasMessageStartingWith("The application shuts down: nobody watches " + arn + " any more.");
        assertThatThrownBy(() -> blocking.awaitActive(arn, Duration.ofHours(1)))
                .hasMessageStartingWith("The application shuts down: nobody waits any more until " + arn
                        + " is active with all its destinations.");
    }
}
