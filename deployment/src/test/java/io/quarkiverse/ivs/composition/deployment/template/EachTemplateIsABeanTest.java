package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionRecordingHlsConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfigurationFormat;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.ThumbnailStorageType;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.QuarkusUnitTest;

class EachTemplateIsABeanTest {

    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(RecordingCompositionService.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel,s3")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.layout.grid.featured-participant-attribute", "host")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.channel.name", "live")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.s3.recording.format", "HLS")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.s3.recording.target-segment-duration", "6s")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.s3.thumbnails.interval", "30s")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.s3.thumbnails.storage", "sequential,latest")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.stage-arn", ARN + "stage/AbCd")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.channel.channel-arn", ARN + "channel/AbCd")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.tags.show", "podcast")
            .overrideConfigKey("quarkus.ivs-composition.templates.zoo.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.archive.destinations", "s3");

    @Inject
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Inject
    @TemplateName("archive")
    CompositionTemplate archive;

    @Inject
    @All
    List<CompositionTemplate> all;

    @Inject
    @TemplateName("podcast")
    ReactiveCompositionTemplate reactivePodcast;

    @Inject
    @All
    List<ReactiveCompositionTemplate> allReactive;

    @Inject
    RecordingCompositionService service;

    @Test
    void aTemplateHasTheRequestThatIsConfigured() {
        assertThat(podcast.name()).isEqualTo("podcast");
        assertThat(podcast.request()).isEqualTo(StartCompositionRequest.builder()
                .stageArn(ARN + "stage/AbCd")
                .layout(LayoutConfiguration.of(GridConfiguration.builder().featuredParticipantAttribute("host").build()))
                .destinations(
                        DestinationConfiguration.builder().name("live")
                                .channel(ChannelDestinationConfiguration.builder().channelArn(ARN + "channel/AbCd").build())
                                .build(),
                        DestinationConfiguration.of(S3DestinationConfiguration.builder()
                                .recordingConfiguration(new RecordingConfiguration(
                                        new CompositionRecordingHlsConfiguration(6), RecordingConfigurationFormat.HLS))
                                .thumbnailConfigurations(CompositionThumbnailConfiguration.builder()
                                        .targetIntervalSeconds(30)
                                        .storage(ThumbnailStorageType.SEQUENTIAL, ThumbnailStorageType.LATEST).build())
                                .build()))
                .tags(Map.of("show", "podcast"))
                .build());
    }

    @Test
    void aTemplateStartsThroughTheService() {
        archive.start();
        archive.start(StartOptions.builder().stageArn(ARN + "stage/EfGh").build());
        assertThat(service.started()).containsExactly("archive null", "archive " + ARN + "stage/EfGh");
    }

    @Test
    void aTemplateIsAReactiveBeanAsWell() {
        assertThat(reactivePodcast.name()).isEqualTo("podcast");
        assertThat(reactivePodcast.request()).isEqualTo(podcast.request());
        assertThat(reactivePodcast).isInstanceOf(ClientProxy.class);
        assertThat(catchThrowableOfType(ValidationException.class,
                () -> reactivePodcast.start(StartOptions.builder().stageArn("x").build()).await().indefinitely()).template())
                .isEqualTo("podcast");
        assertThat(allReactive).extracting(ReactiveCompositionTemplate::name)
                .containsExactly("archive", "interview", "podcast", "zoo");
    }

    @Test
    void allTemplatesAreListedByName() {
        assertThat(all).extracting(CompositionTemplate::name).containsExactly("archive", "interview", "podcast", "zoo");
    }

    @Test
    void theBeansAreApplicationScopedSoThatTheyCanBeMocked() {
        assertThat(podcast).isInstanceOf(ClientProxy.class);
        assertThat(((ClientProxy) podcast).arc_bean().getScope()).isEqualTo(ApplicationScoped.class);
    }
}
