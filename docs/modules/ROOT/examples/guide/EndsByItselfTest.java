package io.quarkiverse.ivs.composition.it.guide;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.FAILED;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

/** How a composition ends by itself, as the guide of the service has it; the documentation shows these tests. */
@QuarkusTest
@WithFakeIvs
class EndsByItselfTest {

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

    // tag::publishers[]
    @Test
    void itStopsAMinuteAfterNobodyPublishes() {
        fake.stage(started.stageArn()).publish("host");
        fake.stage(started.stageArn()).unpublish("host"); // <1>
        fake.advance(Duration.ofSeconds(61));
        assertThat(fake.composition(started.arn()).state()).isEqualTo(STOPPED);
    }
    // end::publishers[]

    // tag::survives[]
    @Test
    void itGoesOnWithTheDestinationThatIsLeft() {
        fake.composition(started.arn()).destination("live").fail();
        fake.advance(Duration.ofMinutes(10));
        assertThat(fake.composition(started.arn()).state()).isEqualTo(ACTIVE); // <1>
        String recording = compositions.get(started.arn()).destinations().get(1).id();
        fake.composition(started.arn()).destination(recording).fail();
        assertThat(fake.composition(started.arn()).state()).isEqualTo(FAILED); // <2>
    }
    // end::survives[]
}
