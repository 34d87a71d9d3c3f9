package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

@QuarkusTest
@WithFakeIvs
class TemplatesTest {

    @Inject
    CompositionService compositions;

    // tag::beans[]
    @Inject
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Inject
    @TemplateName("interview")
    ReactiveCompositionTemplate interview; // <1>

    @Inject
    @All
    List<CompositionTemplate> templates; // <2>
    // end::beans[]

    @Test
    void valuesOfTheCallWin() {
        Meeting meeting = new Meeting("m-17", "arn:aws:ivs:us-east-1:123456789012:stage/m-17");

        // tag::options[]
        Composition composition = compositions.start("podcast", StartOptions.builder()
                .stageArn(meeting.stageArn())
                .tag("meeting", meeting.id())
                .build());
        // end::options[]

        assertThat(composition.stageArn()).isEqualTo(meeting.stageArn());
        assertThat(composition.tags()).containsEntry("meeting", "m-17");
    }

    @Test
    void aTemplateIsABean() {
        Composition first = podcast.start();
        Uni<Composition> second = interview.start();

        assertThat(first.stageArn()).isNotEqualTo(second.await().atMost(Duration.ofSeconds(10)).stageArn());
        assertThat(templates).extracting(CompositionTemplate::name).containsExactly("archive", "interview", "podcast");
    }

    @Test
    void aRequestNeedsNoTemplate() {
        String stageArn = "arn:aws:ivs:us-east-1:123456789012:stage/free";
        String channelArn = "arn:aws:ivs:us-east-1:123456789012:channel/free";

        // tag::request[]
        Composition composition = compositions.start(StartCompositionRequest.builder()
                .stageArn(stageArn)
                .destinations(DestinationConfiguration.builder()
                        .channel(ChannelDestinationConfiguration.builder().channelArn(channelArn).build())
                        .build())
                .build());
        // end::request[]

        assertThat(composition.destinations()).hasSize(1);
    }
}
