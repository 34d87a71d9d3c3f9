package io.quarkiverse.ivs.composition.runtime.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionRecordingHlsConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.PipConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.ThumbnailStorageType;

class RequestValidatorTest {

    private static final String PREFIX = "arn:aws:ivs:eu-west-1:123456789012:";
    private static final String STAGE = PREFIX + "stage/AbCd";
    private static final String ENCODER = PREFIX + "encoder-configuration/AbCd";
    private static final ChannelDestinationConfiguration CHANNEL = ChannelDestinationConfiguration.builder()
            .channelArn(PREFIX + "channel/AbCd").build();
    private static final S3DestinationConfiguration S3 = S3DestinationConfiguration.builder()
            .storageConfigurationArn(PREFIX + "storage-configuration/AbCd")
            .encoderConfigurationArns(ENCODER).build();

    private static StartCompositionRequest.Builder valid() {
        return StartCompositionRequest.builder().stageArn(STAGE)
                .destinations(DestinationConfiguration.of(CHANNEL), DestinationConfiguration.of(S3));
    }

    private static StartCompositionRequest.Builder grid(GridConfiguration.Builder grid) {
        return valid().layout(LayoutConfiguration.of(grid.build()));
    }

    private static StartCompositionRequest.Builder pip(PipConfiguration.Builder pip) {
        return valid().layout(LayoutConfiguration.of(pip.build()));
    }

    private static StartCompositionRequest.Builder s3(S3DestinationConfiguration.Builder s3) {
        return valid().destinations(DestinationConfiguration.of(s3.build()));
    }

    private static Map<String, String> tags(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value"));
    }

    @Test
    void aRequestAtEveryLimitIsSent() {
        StartCompositionRequest request = valid()
                .idempotencyToken("a".repeat(64))
                .layout(LayoutConfiguration.of(PipConfiguration.builder()
                        .featuredParticipantAttribute("a".repeat(128)).participantOrderAttribute("").gridGap(0).pipOffset(0)
                        .pipWidth(1).pipHeight(1).build()))
                .destinations(
                        new DestinationConfiguration("a".repeat(128), CHANNEL, null),
                        new DestinationConfiguration("", null, S3.toBuilder()
                                .recordingConfiguration(new RecordingConfiguration(
                                        new CompositionRecordingHlsConfiguration(10), null))
                                .thumbnailConfigurations(new CompositionThumbnailConfiguration(86_400,
                                        List.of(ThumbnailStorageType.SEQUENTIAL, ThumbnailStorageType.LATEST)))
                                .build()))
                .tags(tags(50))
                .build();

        assertThat(RequestValidator.problemsOf(request)).isEmpty();
    }

    static Stream<Arguments> brokenRequests() {
        Map<String, String> nullValue = new HashMap<>();
        nullValue.put("show", null);
        return Stream.of(
                Arguments.of(valid().stageArn(null), "stageArn is missing. Give the ARN of the stage."),
                Arguments.of(valid().stageArn("AbCd"),
                        "stageArn is \"AbCd\", but must be the ARN of a stage, such as arn:aws:ivs:eu-west-1:123456789012:stage/AbCd."),
                Arguments.of(valid().stageArn(PREFIX + "channel/AbCd"),
                        "stageArn is \"arn:aws:ivs:eu-west-1:123456789012:channel/AbCd\", but must be the ARN of a stage, such as arn:aws:ivs:eu-west-1:123456789012:stage/AbCd."),
                Arguments.of(valid().stageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCd").destinations(
                        DestinationConfiguration.of(CHANNEL)),
                        "destinations[0].channel.channelArn is in account 123456789012 and region eu-west-1, but stageArn is in account 123456789012 and region us-east-1. All resources of a composition must be in one account and region."),
                Arguments.of(valid().idempotencyToken(""),
                        "idempotencyToken is \"\", but must be 1 to 64 letters, digits, - and _."),
                Arguments.of(valid().idempotencyToken("meeting 7"),
                        "idempotencyToken is \"meeting 7\", but must be 1 to 64 letters, digits, - and _."),
                Arguments.of(valid().layout(new LayoutConfiguration(GridConfiguration.builder().build(),
                        PipConfiguration.builder().build())), "layout has both grid and pip, but must have one of them."),
                Arguments.of(grid(GridConfiguration.builder().featuredParticipantAttribute("is host")),
                        "layout.grid.featuredParticipantAttribute is \"is host\", but must be at most 128 letters, digits, - and _."),
                Arguments.of(grid(GridConfiguration.builder().participantOrderAttribute("!")),
                        "layout.grid.participantOrderAttribute is \"!\", but must be at most 128 letters, digits, - and _."),
                Arguments.of(grid(GridConfiguration.builder().gridGap(-1)),
                        "layout.grid.gridGap is -1, but must be 0 or more."),
                Arguments.of(pip(PipConfiguration.builder().featuredParticipantAttribute("!")),
                        "layout.pip.featuredParticipantAttribute is \"!\", but must be at most 128 letters, digits, - and _."),
                Arguments.of(pip(PipConfiguration.builder().participantOrderAttribute("!")),
                        "layout.pip.participantOrderAttribute is \"!\", but must be at most 128 letters, digits, - and _."),
                Arguments.of(pip(PipConfiguration.builder().pipParticipantAttribute("!")),
                        "layout.pip.pipParticipantAttribute is \"!\", but must be at most 128 letters, digits, - and _."),
                Arguments.of(pip(PipConfiguration.builder().gridGap(-1)), "layout.pip.gridGap is -1, but must be 0 or more."),
                Arguments.of(pip(PipConfiguration.builder().pipOffset(-1)),
                        "layout.pip.pipOffset is -1, but must be 0 or more."),
                Arguments.of(pip(PipConfiguration.builder().pipWidth(0)), "layout.pip.pipWidth is 0, but must be 1 or more."),
                Arguments.of(pip(PipConfiguration.builder().pipHeight(0)), "layout.pip.pipHeight is 0, but must be 1 or more."),
                Arguments.of(valid().destinations(),
                        "destinations is empty, but must have a channel, an S3 location, or one of each."),
                Arguments.of(valid().destinations(DestinationConfiguration.of(CHANNEL), DestinationConfiguration.of(CHANNEL)),
                        "destinations has 2 of the kind channel, but must have at most one. Remove the others."),
                Arguments.of(valid().destinations(DestinationConfiguration.of(S3), DestinationConfiguration.of(S3)),
                        "destinations has 2 of the kind s3, but must have at most one. Remove the others."),
                Arguments.of(valid().destinations((DestinationConfiguration) null),
                        "destinations[0] is empty, but must have either channel or s3."),
                Arguments.of(valid().destinations(new DestinationConfiguration("live", null, null)),
                        "destinations[0] is empty, but must have either channel or s3."),
                Arguments.of(valid().destinations(new DestinationConfiguration(null, CHANNEL, S3)),
                        "destinations[0] has both channel and s3, but must have one of them. Make two destinations of it."),
                Arguments.of(valid().destinations(new DestinationConfiguration("go live", CHANNEL, null)),
                        "destinations[0].name is \"go live\", but must be at most 128 letters, digits, - and _."),
                Arguments.of(valid().destinations(DestinationConfiguration.of(CHANNEL.toBuilder().channelArn("").build())),
                        "destinations[0].channel.channelArn is missing. Give the ARN of the channel."),
                Arguments.of(
                        valid().destinations(
                                DestinationConfiguration.of(CHANNEL.toBuilder().encoderConfigurationArn("x").build())),
                        "destinations[0].channel.encoderConfigurationArn is \"x\", but must be the ARN of an encoder configuration, such as arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd."),
                Arguments.of(s3(S3.toBuilder().storageConfigurationArn(null)),
                        "destinations[0].s3.storageConfigurationArn is missing. Give the ARN of the storage configuration."),
                Arguments.of(s3(S3.toBuilder().encoderConfigurationArns()),
                        "destinations[0].s3.encoderConfigurationArns has 0 entries, but must have exactly one."),
                Arguments.of(s3(S3.toBuilder().encoderConfigurationArns(ENCODER, ENCODER)),
                        "destinations[0].s3.encoderConfigurationArns has 2 entries, but must have exactly one."),
                Arguments.of(
                        s3(S3.toBuilder().recordingConfiguration(
                                new RecordingConfiguration(new CompositionRecordingHlsConfiguration(1), null))),
                        "destinations[0].s3.recordingConfiguration.hlsConfiguration.targetSegmentDurationSeconds is 1, but must be 2 to 10."),
                Arguments.of(
                        s3(S3.toBuilder().thumbnailConfigurations(new CompositionThumbnailConfiguration(86_401, null))),
                        "destinations[0].s3.thumbnailConfigurations[0].targetIntervalSeconds is 86401, but must be 1 to 86400."),
                Arguments.of(
                        s3(S3.toBuilder().thumbnailConfigurations(new CompositionThumbnailConfiguration(null,
                                List.of(ThumbnailStorageType.LATEST, ThumbnailStorageType.LATEST,
                                        ThumbnailStorageType.LATEST)))),
                        "destinations[0].s3.thumbnailConfigurations[0].storage has 3 entries, but must have at most 2."),
                Arguments.of(
                        s3(S3.toBuilder().thumbnailConfigurations((CompositionThumbnailConfiguration) null)),
                        "destinations[0].s3.thumbnailConfigurations[0] is null. Remove it."),
                Arguments.of(valid().tags(tags(51)), "tags has 51 entries, but must have at most 50."),
                Arguments.of(valid().tags(Map.of("", "x")),
                        "tags has the key \"\", but a key must have 1 to 128 characters."),
                Arguments.of(valid().tags(nullValue), "tags[show] is null, but must have at most 256 characters."),
                Arguments.of(valid().tags(Map.of("show", "x".repeat(257))),
                        "tags[show] is \"" + "x".repeat(60)
                                + "...\" (257 characters), but must have at most 256 characters."));
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void aBrokenRequestIsNamedByItsField(StartCompositionRequest.Builder request, String problem) {
        assertThat(RequestValidator.problemsOf(request.build())).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = { "aws:team", "AWS:team", "aWs:", "Aws:x" })
    void theReservedPrefixIsRefusedInAnyCase(String key) {
        assertThat(RequestValidator.problemsOf(valid().tags(Map.of(key, "a")).build())).containsExactly(
                "tags has the key \"" + key + "\", but aws: is reserved for AWS, in any case. Rename it.");
    }

    @Test
    void lengthsAreCountedInUnicodeCharacters() {
        String emoji = "\ud83d\ude00";
        assertThat(RequestValidator.problemsOf(valid().tags(Map.of(emoji.repeat(128), emoji.repeat(256))).build())).isEmpty();
        assertThat(RequestValidator.problemsOf(valid().tags(Map.of("show", emoji.repeat(257))).build()))
                .singleElement().asString().startsWith("tags[show] is ").contains("(257 characters)");
        assertThat(RequestValidator.problemsOf(valid().tags(Map.of(emoji.repeat(129), "a")).build())).hasSize(1);
    }

    @Test
    void aTagMayBeEmpty() {
        assertThat(RequestValidator.problemsOf(valid().tags(Map.of("show", "")).build())).isEmpty();
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        StartCompositionRequest request = StartCompositionRequest.builder().idempotencyToken("a b").build();

        assertThat(RequestValidator.problemsOf(request)).containsExactly(
                "stageArn is missing. Give the ARN of the stage.",
                "idempotencyToken is \"a b\", but must be 1 to 64 letters, digits, - and _.",
                "destinations is empty, but must have a channel, an S3 location, or one of each.");
    }

    @Test
    void threeDestinationsAreTooMany() {
        DestinationConfiguration channel = DestinationConfiguration.of(CHANNEL);

        assertThat(RequestValidator.problemsOf(valid().destinations(channel, channel, channel).build())).containsExactly(
                "destinations has 3 entries, but must have at most 2: a channel, an S3 location, or one of each.",
                "destinations has 3 of the kind channel, but must have at most one. Remove the others.");
    }

    @Test
    void aListRequestIsChecked() {
        ListCompositionsRequest request = ListCompositionsRequest.builder().filterByStageArn(ENCODER)
                .filterByEncoderConfigurationArn(STAGE).maxResults(101).nextToken("a b").build();

        assertThat(RequestValidator.problemsOf(request, null)).containsExactly(
                "filterByStageArn is \"" + ENCODER
                        + "\", but must be the ARN of a stage, such as arn:aws:ivs:eu-west-1:123456789012:stage/AbCd.",
                "filterByEncoderConfigurationArn is \"" + STAGE
                        + "\", but must be the ARN of an encoder configuration, such as arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd.",
                "maxResults is 101, but must be 1 to 100.",
                "nextToken is \"a b\", but must be the nextToken of an earlier answer.");
    }

    @Test
    void aRegionBesideAFilterMustBeTheFilters() {
        ListCompositionsRequest request = ListCompositionsRequest.builder().filterByStageArn(STAGE).build();

        assertThat(RequestValidator.problemsOf(request, "eu-west-1")).isEmpty();
        assertThat(RequestValidator.problemsOf(request, "us-east-1")).containsExactly(
                "region is \"us-east-1\", but filterByStageArn is in region eu-west-1. Leave the region out.");
    }

    @Test
    void aCompositionArnIsChecked() {
        assertThat(RequestValidator.problemsOfCompositionArn(PREFIX + "composition/AbCd")).isEmpty();
        assertThat(RequestValidator.problemsOfCompositionArn(null))
                .containsExactly("arn is missing. Give the ARN of the composition.");
        assertThat(RequestValidator.problemsOfCompositionArn("arn:aws:ivs:-eu:123456789012:composition/AbCd"))
                .containsExactly(
                        "arn is \"arn:aws:ivs:-eu:123456789012:composition/AbCd\", but must be the ARN of a composition,"
                                + " such as arn:aws:ivs:eu-west-1:123456789012:composition/AbCd.");
        assertThat(RequestValidator.problemsOfCompositionArn(STAGE)).containsExactly("arn is \"" + STAGE
                + "\", but must be the ARN of a composition, such as arn:aws:ivs:eu-west-1:123456789012:composition/AbCd.");
    }

    @Test
    void anArnWithALineBreakIsShownOnOneLine() {
        assertThat(RequestValidator.problemsOfCompositionArn("arn:aws\nERROR all is lost"))
                .containsExactly("arn is \"arn:aws\\nERROR all is lost\", but must be the ARN of a composition, such as"
                        + " arn:aws:ivs:eu-west-1:123456789012:composition/AbCd.");
    }
}
