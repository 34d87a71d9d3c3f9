package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithFakeIvs
class ChangingALayoutTest {

    @Inject
    CompositionService compositions;

    @Test
    void anotherTemplateFollowsOnTheSameChannel() {
        Composition podcast = compositions.start("podcast");
        String channelArn = podcast.destinations().get(0).configuration().channel().channelArn();

        // tag::other[]
        compositions.stopAndAwait(podcast.arn(), Duration.ofMinutes(1));
        Composition interview = compositions.start("interview", StartOptions.builder()
                .stageArn(podcast.stageArn())
                .channelArn(channelArn)
                .build());
        // end::other[]

        assertThat(interview.stageArn()).isEqualTo(podcast.stageArn());
    }
}
