package io.quarkiverse.ivs.composition.deployment.template;

import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.T;
import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.assertProblems;
import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionRecordingHlsConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.PipBehavior;
import io.quarkiverse.ivs.composition.model.PipConfiguration;
import io.quarkiverse.ivs.composition.model.PipPosition;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfigurationFormat;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.ThumbnailStorageType;
import io.quarkiverse.ivs.composition.model.VideoAspectRatio;
import io.quarkiverse.ivs.composition.model.VideoFillMode;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;

class ShapeReaderTest {

    private static final DestinationConfiguration CHANNEL = DestinationConfiguration
            .of(ChannelDestinationConfiguration.builder().build());
    private static final DestinationConfiguration S3 = DestinationConfiguration
            .of(S3DestinationConfiguration.builder().build());

    @Test
    void aTemplateNeedsNoOtherLine() {
        assertThat(read("podcast.destinations=channel")).containsExactly(new TemplateDefinition("podcast", false,
                StartCompositionRequest.builder().destinations(CHANNEL).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "channel,s3", "channel, s3", " Channel ,S3" })
    void destinationsKeepTheirOrderAndMayBeSpacedAndInAnyCase(String destinations) {
        assertThat(read("podcast.destinations=" + destinations).get(0).shape().destinations()).containsExactly(CHANNEL, S3);
        assertThat(read("podcast.destinations=s3,channel").get(0).shape().destinations()).containsExactly(S3, CHANNEL);
    }

    @Test
    void aListMayHaveIndexesAsYamlHasThem() {
        assertThat(
                read("podcast.destinations[0]=channel", "podcast.destinations[1]=s3", "podcast.s3.thumbnails.storage[0]=latest")
                        .get(0).shape().destinations())
                .hasSize(2).last()
                .extracting(destination -> destination.s3().thumbnailConfigurations().get(0).storage())
                .isEqualTo(List.of(ThumbnailStorageType.LATEST));
    }

    @Test
    void whatIsWrongBelowADestinationIsFoundTogetherWithAWrongList() {
        assertProblems(List.of(
                "podcast.destinations has \"chanel\", but must be channel, s3, or both. Correct it. Did you mean \"channel\"?",
                "podcast.destinations has \"s4\", but must be channel, s3, or both. Correct it. Did you mean \"s3\"?",
                "podcast.s3.recording.format is \"MP4\", but must be HLS. Correct it, or remove it to use HLS."),
                "podcast.destinations=chanel,s3,s4", "podcast.s3.recording.format=MP4");
    }

    @Test
    void aLayoutWhoseOnlyValueIsWrongIsThereAsWell() {
        assertProblems(List.of(
                "podcast.layout has both grid and pip, but a composition has one layout. Remove one of the two.",
                "podcast.layout.pip.grid-gap is \"bad\", but must be a whole number of pixels, 0 or more. Correct it, or remove it"
                        + " to use 0."),
                "podcast.destinations=s3", "podcast.layout.grid.grid-gap=1", "podcast.layout.pip.grid-gap=bad");
    }

    @Test
    void everyKeyOfAGridIsRead() {
        assertThat(read("podcast.destinations=channel",
                "podcast.layout.grid.featured-participant-attribute=host",
                "podcast.layout.grid.participant-order-attribute=seat",
                "podcast.layout.grid.omit-stopped-video=true",
                "podcast.layout.grid.video-aspect-ratio=PORTRAIT",
                "podcast.layout.grid.video-fill-mode=CONTAIN",
                "podcast.layout.grid.grid-gap=7").get(0).shape().layout())
                .isEqualTo(LayoutConfiguration.of(new GridConfiguration("host", "seat", true, VideoAspectRatio.PORTRAIT,
                        VideoFillMode.CONTAIN, 7)));
    }

    @Test
    void everyKeyOfPictureInPictureIsRead() {
        assertThat(read("podcast.destinations=channel",
                "podcast.layout.pip.featured-participant-attribute=host",
                "podcast.layout.pip.participant-order-attribute=seat",
                "podcast.layout.pip.omit-stopped-video=false",
                "podcast.layout.pip.video-fill-mode=FILL",
                "podcast.layout.pip.grid-gap=1",
                "podcast.layout.pip.pip-participant-attribute=guest",
                "podcast.layout.pip.pip-behavior=DYNAMIC",
                "podcast.layout.pip.pip-offset=2",
                "podcast.layout.pip.pip-position=TOP_LEFT",
                "podcast.layout.pip.pip-width=3",
                "podcast.layout.pip.pip-height=4").get(0).shape().layout())
                .isEqualTo(LayoutConfiguration.of(new PipConfiguration("host", "seat", false, VideoFillMode.FILL, 1, "guest",
                        PipBehavior.DYNAMIC, 2, PipPosition.TOP_LEFT, 3, 4)));
    }

    @Test
    void everyKeyOfTheDestinationsIsRead() {
        assertThat(read("podcast.destinations=channel,s3",
                "podcast.channel.name=live",
                "podcast.s3.name=archive",
                "podcast.s3.recording.format=HLS",
                "podcast.s3.recording.target-segment-duration=10s",
                "podcast.s3.thumbnails.interval=24h",
                "podcast.s3.thumbnails.storage=latest,sequential").get(0).shape().destinations())
                .containsExactly(
                        new DestinationConfiguration("live", ChannelDestinationConfiguration.builder().build(), null),
                        new DestinationConfiguration("archive", null, S3DestinationConfiguration.builder()
                                .recordingConfiguration(new RecordingConfiguration(
                                        new CompositionRecordingHlsConfiguration(10), RecordingConfigurationFormat.HLS))
                                .thumbnailConfigurations(new CompositionThumbnailConfiguration(86_400,
                                        List.of(ThumbnailStorageType.LATEST, ThumbnailStorageType.SEQUENTIAL)))
                                .build()));
    }

    @ParameterizedTest
    @CsvSource({ "6s, 6", "6, 6", "PT6S, 6", "6000ms, 6" })
    void aDurationIsWrittenAsEverywhereInQuarkus(String duration, int seconds) {
        assertThat(read("podcast.destinations=s3", "podcast.s3.recording.target-segment-duration=" + duration).get(0).shape()
                .destinations().get(0).s3().recordingConfiguration().hlsConfiguration().targetSegmentDurationSeconds())
                .isEqualTo(seconds);
    }

    @Test
    void anEmptyValueIsNone() {
        assertThat(
                read("podcast.destinations=channel", "podcast.layout.grid.grid-gap=", "podcast.channel.name=").get(0).shape())
                .isEqualTo(StartCompositionRequest.builder().destinations(CHANNEL).build());
    }

    static Stream<Arguments> wrongValues() {
        String correct = "Correct it, or remove it";
        return Stream.of(
                problem("layout.grid.video-aspect-ratio=WIDE",
                        "is \"WIDE\", but must be one of AUTO, VIDEO, SQUARE, PORTRAIT. " + correct + " to use VIDEO."),
                problem("layout.grid.video-aspect-ratio=square",
                        "is \"square\", but must be one of AUTO, VIDEO, SQUARE, PORTRAIT. " + correct + " to use VIDEO."),
                problem("layout.grid.video-fill-mode=ZOOM", "is \"ZOOM\", but must be one of FILL, COVER, CONTAIN. " + correct
                        + " to use COVER, and CONTAIN for the featured participant."),
                problem("layout.grid.grid-gap=-1",
                        "is \"-1\", but must be a whole number of pixels, 0 or more. " + correct + " to use 2."),
                problem("layout.grid.grid-gap=2px",
                        "is \"2px\", but must be a whole number of pixels, 0 or more. " + correct + " to use 2."),
                problem("layout.grid.grid-gap=99999999999",
                        "is \"99999999999\", but must be a whole number of pixels, 0 or more. " + correct + " to use 2."),
                problem("layout.grid.omit-stopped-video=maybe",
                        "is \"maybe\", but must be true or false. " + correct + " to use false."),
                problem("layout.grid.featured-participant-attribute=the host",
                        "is \"the host\", but must have at most 128 letters, digits, - and _. " + correct + "."),
                problem("layout.pip.video-fill-mode=ZOOM",
                        "is \"ZOOM\", but must be one of FILL, COVER, CONTAIN. " + correct + " to use COVER."),
                problem("layout.pip.grid-gap=x",
                        "is \"x\", but must be a whole number of pixels, 0 or more. " + correct + " to use 0."),
                problem("layout.pip.pip-behavior=FIXED",
                        "is \"FIXED\", but must be one of STATIC, DYNAMIC. " + correct + " to use STATIC."),
                problem("layout.pip.pip-offset=-2",
                        "is \"-2\", but must be a whole number of pixels, 0 or more. " + correct + " to use 0."),
                problem("layout.pip.pip-position=MIDDLE", "is \"MIDDLE\", but must be one of TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, "
                        + "BOTTOM_RIGHT. " + correct + " to use BOTTOM_RIGHT."),
                problem("layout.pip.pip-width=0", "is \"0\", but must be a whole number of pixels, 1 or more. " + correct
                        + " to let the service choose."),
                problem("layout.pip.pip-height=1.5", "is \"1.5\", but must be a whole number of pixels, 1 or more. " + correct
                        + " to let the service choose."),
                problem("channel.name=on air",
                        "is \"on air\", but must have at most 128 letters, digits, - and _. " + correct + "."),
                problem("s3.name=" + "n".repeat(129), "is \"" + "n".repeat(129)
                        + "\", but must have at most 128 letters, digits, - and _. " + correct + "."),
                problem("s3.recording.format=MP4", "is \"MP4\", but must be HLS. " + correct + " to use HLS."),
                problem("s3.recording.target-segment-duration=1s",
                        "is \"1s\", but must be whole seconds from 2s to 10s, such as 6s. " + correct + " to use 2s."),
                problem("s3.recording.target-segment-duration=11s",
                        "is \"11s\", but must be whole seconds from 2s to 10s, such as 6s. " + correct + " to use 2s."),
                problem("s3.recording.target-segment-duration=2500ms",
                        "is \"2500ms\", but must be whole seconds from 2s to 10s, such as 6s. " + correct + " to use 2s."),
                problem("s3.recording.target-segment-duration=soon",
                        "is \"soon\", but must be whole seconds from 2s to 10s, such as 6s. " + correct + " to use 2s."),
                problem("s3.thumbnails.interval=0s",
                        "is \"0s\", but must be whole seconds from 1s to 86400s, such as 30s. " + correct + " to use 60s."),
                problem("s3.thumbnails.interval=25h",
                        "is \"25h\", but must be whole seconds from 1s to 86400s, such as 30s. " + correct + " to use 60s."),
                problem("s3.thumbnails.storage=newest",
                        "has \"newest\", but must be sequential, latest, or both. " + correct + " to use sequential."),
                problem("s3.thumbnails.storage=latst", "has \"latst\", but must be sequential, latest, or both. " + correct
                        + " to use sequential. Did you mean \"latest\"?"),
                problem("s3.thumbnails.storage=latest,LATEST", "has \"latest\" more than once. Leave one."));
    }

    @ParameterizedTest
    @MethodSource
    void wrongValues(String line, String problem) {
        assertProblems(List.of(problem), "podcast.destinations=channel,s3", "podcast." + line);
    }

    @Test
    void messagesSpellKeysAsTheApplicationDoes() {
        assertProblems(List.of(
                "\"podcast\".channel.name is \"on air\", but must have at most 128 letters, digits, - and _. Correct it, or remove it."),
                "\"podcast\".destinations=channel", "\"podcast\".channel.name=on air");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "chanel     | has \"chanel\", but must be channel, s3, or both. Correct it. Did you mean \"channel\"?",
            "channel,hls| has \"hls\", but must be channel, s3, or both. Correct it.",
            "s3,channel,s3 | has \"s3\" more than once. Leave one.",
            "''         | is empty, but must be channel, s3, or both. Add what is meant." })
    void destinationsAreChannelAndS3OnceEach(String destinations, String problem) {
        assertProblems(List.of("podcast.destinations " + problem), "podcast.destinations=" + destinations, "podcast.s3.name=a");
    }

    @Test
    void bothLayoutsAtOnceAreRefused() {
        assertProblems(List.of(
                "podcast.layout has both grid and pip, but a composition has one layout. Remove one of the two."),
                "podcast.destinations=channel", "podcast.layout.grid.grid-gap=1", "podcast.layout.pip.pip-width=100");
    }

    @Test
    void keysOfADestinationThatTheTemplateLacksAreRefused() {
        assertProblems(List.of(
                "panel.channel.name is set, but " + T + "panel.destinations lacks channel. Remove it, or add channel there.",
                "podcast.s3.recording.format is set, but " + T + "podcast.destinations lacks s3. Remove it, or add s3 there.",
                "podcast.s3.thumbnails.storage[0] is set, but " + T
                        + "podcast.destinations lacks s3. Remove it, or add s3 there."),
                "podcast.destinations=channel", "podcast.s3.recording.format=HLS", "podcast.s3.thumbnails.storage[0]=latest",
                "panel.destinations=s3", "panel.channel.name=live",
                // Read at start-up, and checked then.
                "podcast.s3.storage-configuration-arn=x");
    }

    @Test
    void allProblemsOfAllTemplatesAreListedSorted() {
        assertProblems(List.of(
                "panel.layout.grid.grid-gap is \"x\", but must be a whole number of pixels, 0 or more. Correct it, or remove it to "
                        + "use 2.",
                "panel.layout.grid.video-aspect-ratio is \"WIDE\", but must be one of AUTO, VIDEO, SQUARE, PORTRAIT. Correct it, "
                        + "or remove it to use VIDEO.",
                "podcast.destinations has \"chanel\", but must be channel, s3, or both. Correct it. Did you mean \"channel\"?"),
                "podcast.destinations=chanel", "panel.destinations=channel", "panel.layout.grid.video-aspect-ratio=WIDE",
                "panel.layout.grid.grid-gap=x");
    }

    /** The mapping documents the keys, and the readers read them: a key in one of the two only does nothing. */
    @Test
    void everyDocumentedKeyIsRead() {
        Set<String> documented = new TreeSet<>();
        for (String key : ConfigMappings.getProperties(ConfigClass.configClass(IvsCompositionBuildTimeConfig.class)).keySet()) {
            if (key.startsWith(T + "*.") && !key.endsWith("[*]")) {
                documented.add(key.substring((T + "*.").length()));
            }
        }
        assertThat(documented).isNotEmpty();
        for (String leaf : documented) {
            List<String> lines = new ArrayList<>(List.of("podcast.destinations=channel,s3"));
            lines.removeIf(line -> leaf.equals("destinations"));
            lines.add("podcast." + leaf + "=?");
            assertThatThrownBy(() -> read(lines.toArray(String[]::new)))
                    .as("TemplateBuildTimeConfig documents %s, but nothing reads it. Spell it in ConfigKeys and read it in "
                            + "LayoutReader or ShapeReader.", leaf)
                    .hasMessageContaining("podcast." + leaf + " ");
        }
    }

    private static Arguments problem(String line, String rest) {
        return Arguments.of(line, "podcast." + line.substring(0, line.indexOf('=')) + " " + rest);
    }
}
