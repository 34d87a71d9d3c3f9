package io.quarkiverse.ivs.composition.it;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

/** Minutes of a composition's life in milliseconds; the documentation shows these tests. */
// tag::inject[]
@QuarkusTest
@WithFakeIvs // <1>
class FakeClockTest {

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    @BeforeEach
    void freeze() {
        fake.freeze();
    }
    // end::inject[]

    // tag::auto-stop[]
    @Test
    void itStops60SecondsAfterTheLastPublisherLeft() {
        Composition composition = compositions.start("podcast");
        fake.stage(composition.stageArn()).leave("host");
        fake.advance(Duration.ofSeconds(59));
        assertThat(compositions.get(composition.arn()).state()).isEqualTo(ACTIVE);
        fake.advance(Duration.ofSeconds(1));
        assertThat(compositions.get(composition.arn()).state()).isEqualTo(STOPPING);
    }
    // end::auto-stop[]

    // tag::clean-up[]
    @Test
    void itIsGoneFiveMinutesAfterItsEnd() {
        String arn = compositions.start("podcast").arn();
        compositions.stop(arn);
        fake.advance(Duration.ofMinutes(5));
        assertThat(compositions.get(arn).endTime()).isNotNull();
        fake.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> compositions.get(arn)).isInstanceOf(ResourceNotFoundException.class);
    }
    // end::clean-up[]

    // tag::reconnecting[]
    @Test
    void itLivesWhileOneDestinationReconnects() {
        String arn = compositions.start("podcast").arn();
        fake.composition(arn).activate();
        fake.composition(arn).destination("live").reconnect();
        Composition composition = compositions.get(arn);
        assertThat(composition.state()).isEqualTo(ACTIVE);
        assertThat(composition.destinations().get(0).state()).isEqualTo(DestinationState.RECONNECTING);
    }
    // end::reconnecting[]
}
