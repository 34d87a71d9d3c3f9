package io.quarkiverse.ivs.composition.it.guide;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** How a composition ends by itself, as the API reference of the service has it; the documentation shows these tests. */
@QuarkusTest
@WithFakeIvs
@TestProfile(GuideProfile.class)
class EndsAsOnTheOtherPageTest {

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    private Composition started;

    @BeforeEach
    void start() {
        fake.freeze();
        started = compositions.start("podcast");
        fake.composition(started.arn()).activate();
    }

    // tag::participants[]
    @Test
    void itStopsAMinuteAfterNobodyIsConnected() {
        fake.stage(started.stageArn()).publish("host");
        fake.stage(started.stageArn()).unpublish("host");
        fake.advance(Duration.ofMinutes(10));
        assertThat(fake.composition(started.arn()).state()).isEqualTo(ACTIVE); // <1>
        fake.stage(started.stageArn()).leave("host");
        fake.advance(Duration.ofSeconds(61));
        assertThat(fake.composition(started.arn()).state()).isEqualTo(STOPPED);
    }
    // end::participants[]

    // tag::stops[]
    @Test
    void itStopsWithItsChannel() {
        fake.composition(started.arn()).destination("live").fail();
        fake.advance(Duration.ofSeconds(1));
        Composition ended = compositions.get(started.arn());
        assertThat(ended.state()).isEqualTo(STOPPED);
        assertThat(ended.destinations().get(1).state()).isEqualTo(DestinationState.STOPPED); // <1>
    }
    // end::stops[]
}
