package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithFakeIvs
class StartingOnceTest {

    private static final Meeting MEETING = new Meeting("m-17", "arn:aws:ivs:us-east-1:123456789012:stage/m-17");

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    @Test
    void aKeyHasOneComposition() {
        Meeting meeting = MEETING;

        // tag::ensure[]
        Composition composition = compositions.ensureStarted("podcast", meeting.id());
        // end::ensure[]

        assertThat(compositions.ensureStarted("podcast", meeting.id()).arn()).isEqualTo(composition.arn());
        assertThat(fake.compositions()).hasSize(1);
    }

    @Test
    void aKeyHasAStageOfItsOwn() {
        Meeting meeting = MEETING;

        // tag::options[]
        Composition composition = compositions.ensureStarted("podcast", meeting.id(),
                StartOptions.builder().stageArn(meeting.stageArn()).build());
        // end::options[]

        assertThat(composition.stageArn()).isEqualTo(meeting.stageArn());
    }

    @Test
    void aCompositionThatLacksADestinationIsReplaced() {
        Meeting meeting = MEETING;
        Composition broken = compositions.ensureStarted("podcast", meeting.id());
        fake.composition(broken.arn()).activate();
        fake.composition(broken.arn()).destination("live").fail();

        // tag::replace[]
        Composition whole = compositions.ensureStarted("podcast", meeting.id(),
                EnsureOptions.builder().replaceFailedDestinations().build());
        // end::replace[]

        assertThat(whole.arn()).isNotEqualTo(broken.arn());
        assertThat(fake.composition(broken.arn()).state()).isEqualTo(CompositionState.STOPPED);
    }
}
