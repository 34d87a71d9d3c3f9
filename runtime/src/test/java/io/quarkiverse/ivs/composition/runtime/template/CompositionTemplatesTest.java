package io.quarkiverse.ivs.composition.runtime.template;

import static io.quarkiverse.ivs.composition.runtime.config.TestConfig.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.UnknownTemplateException;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.RequestValidator;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.smallrye.config.SmallRyeConfig;

class CompositionTemplatesTest {

    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";
    private static final String VARIABLE = "QUARKUS_IVS_COMPOSITION_TEMPLATES_";

    private static final LayoutConfiguration LAYOUT = LayoutConfiguration.of(GridConfiguration.builder().gridGap(3).build());
    private static final DestinationConfiguration CHANNEL = DestinationConfiguration.builder().name("live")
            .channel(ChannelDestinationConfiguration.builder().build()).build();
    private static final DestinationConfiguration S3 = DestinationConfiguration
            .of(S3DestinationConfiguration.builder().build());

    private static final TemplateDefinition PODCAST = definition("podcast", false, CHANNEL, S3);
    private static final TemplateDefinition PANEL = definition("panel", false, CHANNEL);
    private static final TemplateDefinition ARCHIVE = definition("the_archive", true, S3);

    private static final String[] ALL_ARNS_OF_PODCAST = {
            TEMPLATES + "podcast.stage-arn=" + ARN + "stage/a",
            TEMPLATES + "podcast.channel.channel-arn=" + ARN + "channel/b",
            TEMPLATES + "podcast.channel.encoder-configuration-arn=" + ARN + "encoder-configuration/c",
            TEMPLATES + "podcast.s3.storage-configuration-arn=" + ARN + "storage-configuration/d",
            TEMPLATES + "podcast.s3.encoder-configuration-arn=" + ARN + "encoder-configuration/e",
            TEMPLATES + "podcast.tags.show=podcast" };

    @Test
    void theStageWhosePublisherStartsATemplateIsTheConfiguredOneOrTheOneThatIsMadeUp() {
        assertThat(templates(with(ALL_ARNS_OF_PODCAST, TEMPLATES + "podcast.auto-start=first-publisher"))
                .autoStartStage("podcast")).contains(ARN + "stage/a");
        assertThat(templates(ALL_ARNS_OF_PODCAST).autoStartStage("podcast")).isEmpty();
        assertThat(withFake(TEMPLATES + "the_archive.auto-start=first-publisher").autoStartStage("the_archive"))
                .contains("arn:aws:ivs:us-east-1:123456789012:stage/the-archive");
    }

    @Test
    void whatIsSentIsTheRequestWithItsToken() throws IOException {
        CompositionTemplates templates = templates(with(ALL_ARNS_OF_PODCAST,
                TEMPLATES + "podcast.tags.idempotencyToken=TOKEN", TEMPLATES + "podcast.tags.quoted=\"\u00e4\u4e2d\""));
        for (StartOptions options : List.of(StartOptions.none(), StartOptions.builder().idempotencyToken("mine-1").build(),
                StartOptions.builder().tag("n", "1").build())) {
            CheckedStart start = templates.start("podcast", options);

            StartCompositionRequest expected = templates.request("podcast", options).toBuilder()
                    .idempotencyToken(start.idempotencyToken()).build();
            assertThat(WireFormat.read(start.body(), StartCompositionRequest.class)).isEqualTo(expected);
            assertThat(new String(start.body(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(WireFormat.write(expected), StandardCharsets.UTF_8));
            assertThat(start.template()).isEqualTo("podcast");
            assertThat(start.stage().id()).isEqualTo("a");
            if (options.idempotencyToken() != null) {
                assertThat(start.idempotencyToken()).isEqualTo("mine-1");
            }
        }
        assertThat(templates.start("podcast", StartOptions.none()).idempotencyToken()).as("another one each time")
                .isNotEqualTo(templates.start("podcast", StartOptions.none()).idempotencyToken());
    }

    @Test
    void aStartIsCheckedWhateverItsOptions() {
        CompositionTemplates templates = templates(ALL_ARNS_OF_PODCAST);
        templates.start("podcast", StartOptions.none());
        assertThatThrownBy(() -> templates.start("podcast", StartOptions.builder().idempotencyToken("two words").build()))
                .isInstanceOf(ValidationException.class)
                .hasMessage(
                        "StartComposition for template \"podcast\" was not sent: idempotencyToken is \"two words\", but must"
                                + " be 1 to 64 letters, digits, - and _.");
        assertThatThrownBy(() -> templates().start("podcast", StartOptions.none())).isInstanceOf(ValidationException.class)
                .hasMessageContaining("podcast.stage-arn");
    }

    @ParameterizedTest
    @CsvSource({ "a, true", "Z, true", "0-_9, true", "'', false", "two words, false", "a/b, false", "\u00e4, false",
            "a@, false", "[, false", "`, false", "{, false", ":, false" })
    void tokensAreThoseOfTheService(String token, boolean allowed) {
        assertThat(isAllowed(token)).isEqualTo(allowed);
        assertThat(isAllowed("a".repeat(64))).isTrue();
        assertThat(isAllowed("a".repeat(65))).isFalse();
    }

    private static boolean isAllowed(String token) {
        try {
            return templates(ALL_ARNS_OF_PODCAST).start("podcast", StartOptions.builder().idempotencyToken(token).build())
                    .idempotencyToken().equals(token);
        } catch (ValidationException refused) {
            return false;
        }
    }

    @Test
    void aStartWithoutOptionsHasTheShapeAndTheConfiguredValues() {
        StartCompositionRequest request = templates(ALL_ARNS_OF_PODCAST).request("podcast", StartOptions.none());

        assertThat(request).isEqualTo(StartCompositionRequest.builder()
                .stageArn(ARN + "stage/a")
                .layout(LAYOUT)
                .destinations(
                        DestinationConfiguration.builder().name("live").channel(
                                new ChannelDestinationConfiguration(ARN + "channel/b", ARN + "encoder-configuration/c"))
                                .build(),
                        DestinationConfiguration.of(S3DestinationConfiguration.builder()
                                .storageConfigurationArn(ARN + "storage-configuration/d")
                                .encoderConfigurationArns(ARN + "encoder-configuration/e").build()))
                .tags(Map.of("show", "podcast"))
                .build());
    }

    @Test
    void aStartWithoutOptionsMakesNothing() {
        CompositionTemplates templates = templates(ALL_ARNS_OF_PODCAST);
        assertThat(templates.request("podcast", StartOptions.builder().build()))
                .isSameAs(templates.request("podcast", StartOptions.none()));
    }

    @Test
    void aStartWithATokenAloneMakesNothingElse() {
        CompositionTemplates templates = templates(ALL_ARNS_OF_PODCAST);
        StartCompositionRequest plain = templates.request("podcast", StartOptions.none());
        StartCompositionRequest tokened = templates.request("podcast", StartOptions.builder().idempotencyToken("7").build());
        assertThat(tokened).isEqualTo(plain.toBuilder().idempotencyToken("7").build());
        assertThat(tokened.destinations().get(0)).isSameAs(plain.destinations().get(0));
    }

    @Test
    void theOptionsOfACallWinAndItsTokenIsKept() {
        StartCompositionRequest request = templates(ALL_ARNS_OF_PODCAST).request("podcast", StartOptions.builder()
                .stageArn(ARN + "stage/1")
                .channelArn(ARN + "channel/2")
                .channelEncoderConfigurationArn(ARN + "encoder-configuration/3")
                .storageConfigurationArn(ARN + "storage-configuration/4")
                .s3EncoderConfigurationArn(ARN + "encoder-configuration/5")
                .tag("meeting", "6")
                .idempotencyToken("7")
                .build());

        assertThat(request).isEqualTo(StartCompositionRequest.builder()
                .stageArn(ARN + "stage/1")
                .idempotencyToken("7")
                .layout(LAYOUT)
                .destinations(
                        DestinationConfiguration.builder().name("live").channel(
                                new ChannelDestinationConfiguration(ARN + "channel/2", ARN + "encoder-configuration/3"))
                                .build(),
                        DestinationConfiguration.of(S3DestinationConfiguration.builder()
                                .storageConfigurationArn(ARN + "storage-configuration/4")
                                .encoderConfigurationArns(ARN + "encoder-configuration/5").build()))
                .tags(Map.of("show", "podcast", "meeting", "6"))
                .build());
    }

    @Test
    void theConfiguredRequestLacksWhatIsNotConfigured() {
        assertThat(templates().configured("panel")).isEqualTo(StartCompositionRequest.builder()
                .layout(LAYOUT).destinations(CHANNEL).build());
    }

    @Test
    void aMissingArnNamesTheKeyTheVariableAndTheOption() {
        ValidationException failure = catchThrowableOfType(ValidationException.class,
                () -> templates(TEMPLATES + "panel.channel.channel-arn=" + ARN + "channel/b")
                        .request("panel", StartOptions.none()));

        assertThat(failure).hasMessage("StartComposition for template \"panel\" was not sent: "
                + TEMPLATES + "panel.stage-arn is not set. Set it, or the environment variable " + VARIABLE
                + "PANEL_STAGE_ARN, or give the call StartOptions.stageArn.");
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.requestId()).isNull();
        assertThat(failure.template()).isEqualTo("panel");
    }

    @Test
    void aMissingArnNamesTheVariableOfItsExpression() {
        assertThatThrownBy(() -> templates(TEMPLATES + "panel.channel.channel-arn=" + ARN + "channel/b",
                TEMPLATES + "panel.stage-arn=${PANEL_STAGE}").request("panel", StartOptions.none()))
                .hasMessage("StartComposition for template \"panel\" was not sent: " + TEMPLATES
                        + "panel.stage-arn is \"${PANEL_STAGE}\", but PANEL_STAGE is not set. Set PANEL_STAGE, or the environment"
                        + " variable " + VARIABLE + "PANEL_STAGE_ARN, or give the call StartOptions.stageArn.");
    }

    @Test
    void madeUpArnsAreInTheRegionOfACallWithoutAnArn() {
        String[] fake = { "quarkus.ivs-composition.fill-missing-arns=true",
                "quarkus.ivs-composition.endpoint-override=http://localhost:1" };
        CompositionTemplates nothing = templates(fake);
        assertThat(nothing.configuredRegions()).containsExactly("us-east-1");
        assertThat(nothing.request("panel", StartOptions.none()).stageArn()).contains(":us-east-1:");

        CompositionTemplates oneRegion = templates(with(fake, TEMPLATES + "podcast.stage-arn=" + ARN + "stage/a"));
        assertThat(oneRegion.configuredRegions()).containsExactly("eu-west-1");
        assertThat(oneRegion.request("panel", StartOptions.none()).stageArn()).contains(":eu-west-1:");

        assertThat(templates(with(fake, "quarkus.ivs-composition.aws.region=ap-south-1"))
                .request("panel", StartOptions.none()).stageArn()).contains(":ap-south-1:");
    }

    @Test
    void allMissingArnsAreNamedAtOnceInTheSpellingOfTheApplication() {
        ValidationException failure = catchThrowableOfType(ValidationException.class,
                () -> templates().request("the_archive", StartOptions.none()));

        String quoted = TEMPLATES + "\"the_archive\".";
        assertThat(failure.problems()).containsExactly(
                quoted + "stage-arn is not set. Set it, or the environment variable " + VARIABLE
                        + "_THE_ARCHIVE__STAGE_ARN, or give the call StartOptions.stageArn.",
                quoted + "s3.storage-configuration-arn is not set. Set it, or the environment variable " + VARIABLE
                        + "_THE_ARCHIVE__S3_STORAGE_CONFIGURATION_ARN, or give the call StartOptions.storageConfigurationArn.",
                quoted + "s3.encoder-configuration-arn is not set. Set it, or the environment variable " + VARIABLE
                        + "_THE_ARCHIVE__S3_ENCODER_CONFIGURATION_ARN, or give the call StartOptions.s3EncoderConfigurationArn.");
    }

    @Test
    void whatElseIsWrongIsNamedTogetherWithAMissingArn() {
        ValidationException failure = catchThrowableOfType(ValidationException.class, () -> templates().request("podcast",
                StartOptions.builder().channelArn("channel").storageConfigurationArn(ARN + "storage-configuration/d")
                        .tag("t", "v".repeat(257)).idempotencyToken("a b").build()));

        assertThat(failure.problems()).containsExactly(
                TEMPLATES + "podcast.stage-arn is not set. Set it, or the environment variable " + VARIABLE
                        + "PODCAST_STAGE_ARN, or give the call StartOptions.stageArn.",
                TEMPLATES + "podcast.s3.encoder-configuration-arn is not set. Set it, or the environment variable " + VARIABLE
                        + "PODCAST_S3_ENCODER_CONFIGURATION_ARN, or give the call StartOptions.s3EncoderConfigurationArn.",
                "idempotencyToken is \"a b\", but must be 1 to 64 letters, digits, - and _.",
                "destinations[0].channel.channelArn is \"channel\", but must be the ARN of a channel, such as"
                        + " arn:aws:ivs:eu-west-1:123456789012:channel/AbCd.",
                "tags[t] is \"" + "v".repeat(60) + "...\" (257 characters), but must have at most 256 characters.");
    }

    @Test
    void theEncoderOfAChannelMayBeMissing() {
        StartCompositionRequest request = templates().request("panel",
                StartOptions.builder().stageArn(ARN + "stage/a").channelArn(ARN + "channel/b").build());
        assertThat(request.destinations().get(0).channel())
                .isEqualTo(new ChannelDestinationConfiguration(ARN + "channel/b", null));
    }

    @Test
    void anOptionForADestinationThatTheTemplateLacksIsRefused() {
        ValidationException failure = catchThrowableOfType(ValidationException.class, () -> templates().request("panel",
                StartOptions.builder().channelArn(ARN + "channel/b").storageConfigurationArn("stor\nage")
                        .s3EncoderConfigurationArn("encoder").build()));

        assertThat(failure.problems()).containsExactly(
                TEMPLATES + "panel.stage-arn is not set. Set it, or the environment variable " + VARIABLE
                        + "PANEL_STAGE_ARN, or give the call StartOptions.stageArn.",
                "StartOptions.storageConfigurationArn is \"stor\\nage\", but " + TEMPLATES
                        + "panel.destinations lacks s3. Leave the option out, or add s3 there.",
                "StartOptions.s3EncoderConfigurationArn is \"encoder\", but " + TEMPLATES
                        + "panel.destinations lacks s3. Leave the option out, or add s3 there.");
    }

    @Test
    void anUnknownNameComesWithTheKnownOnesAndTheNearest() {
        UnknownTemplateException failure = catchThrowableOfType(UnknownTemplateException.class,
                () -> templates().request("podcsat", StartOptions.none()));

        assertThat(failure).hasMessage("No composition template named \"podcsat\" is configured. "
                + "Known templates: panel, podcast, the_archive. Did you mean \"podcast\"?");
        assertThat(failure.known()).containsExactly("panel", "podcast", "the_archive");
        assertThat(failure.remedy()).isEqualTo("Did you mean \"podcast\"?");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void anUnknownNameOfAMegabyteOrWithALineBreakIsShownShortAndOnOneLine() {
        assertThat(catchThrowableOfType(UnknownTemplateException.class,
                () -> templates().request("x\n".repeat(500_000), StartOptions.none())))
                .hasMessage(
                        "No composition template named \"" + "x\\n".repeat(30) + "...\" (1000000 characters) is configured. "
                                + "Known templates: panel, podcast, the_archive.");
    }

    @Test
    void anUnknownNameWhereNoneIsKnownSaysHowToDeclareIt() {
        CompositionTemplates none = read(TestConfig.file().build());
        assertThat(none.names()).isEmpty();
        assertThatThrownBy(() -> none.request("podcast", StartOptions.none()))
                .hasMessage("No composition template named \"podcast\" is configured. There is none at all: declare it with "
                        + TEMPLATES + "podcast.destinations.");
    }

    @Test
    void theRegionsAreThoseOfTheConfiguredArns() {
        assertThat(templates().configuredRegions()).isEmpty();
        assertThat(templates(
                TEMPLATES + "podcast.stage-arn=" + ARN + "stage/a",
                TEMPLATES + "podcast.channel.channel-arn=" + ARN + "channel/b",
                TEMPLATES + "panel.stage-arn=arn:aws:ivs:ap-south-1:123456789012:stage/c").configuredRegions())
                .containsExactly("ap-south-1", "eu-west-1");
    }

    @Test
    void namesAreSorted() {
        assertThat(templates().names()).containsExactly("panel", "podcast", "the_archive");
    }

    @Test
    void missingArnsAreFilledForAFakeFromTheNameOfTheTemplate() {
        String ours = "arn:aws:ivs:ap-south-1:123456789012:";
        CompositionTemplates templates = withFake("quarkus.ivs-composition.aws.region=ap-south-1");

        assertThat(templates.request("podcast", StartOptions.none())).isEqualTo(StartCompositionRequest.builder()
                .stageArn(ours + "stage/podcast")
                .layout(LAYOUT)
                .destinations(
                        DestinationConfiguration.builder().name("live")
                                .channel(new ChannelDestinationConfiguration(ours + "channel/podcast", null)).build(),
                        DestinationConfiguration.of(S3DestinationConfiguration.builder()
                                .storageConfigurationArn(ours + "storage-configuration/podcast")
                                .encoderConfigurationArns(ours + "encoder-configuration/podcast").build()))
                .build());
        assertThat(templates.configured("podcast").stageArn()).isNull();
    }

    @Test
    void filledArnsAreInTheAccountAndRegionOfTheStageInUseAndHaveItsId() {
        StartCompositionRequest request = withFake().request("panel",
                StartOptions.builder().stageArn("arn:aws:ivs:eu-central-1:999:stage/a").build());
        assertThat(request.stageArn()).isEqualTo("arn:aws:ivs:eu-central-1:999:stage/a");
        assertThat(request.destinations().get(0).channel().channelArn())
                .isEqualTo("arn:aws:ivs:eu-central-1:999:channel/a");
    }

    @Test
    void aFilledStageIsInTheAccountAndRegionOfWhatIsThere() {
        assertThat(withFake(TEMPLATES + "panel.channel.channel-arn=arn:aws:ivs:eu-central-1:999:channel/b")
                .request("panel", StartOptions.none()).stageArn()).isEqualTo("arn:aws:ivs:eu-central-1:999:stage/panel");
    }

    @Test
    void filledArnsAreWellFormedWhateverTheNameOfTheTemplate() {
        StartCompositionRequest request = withFake().request("the_archive", StartOptions.none());
        assertThat(request.stageArn()).isEqualTo("arn:aws:ivs:us-east-1:123456789012:stage/the-archive");
        assertThat(RequestValidator.problemsOf(request)).isEmpty();
    }

    @Test
    void madeUpArnsAreWhereTheConfiguredOnesAreAndElseTheOnlyOnes() {
        CompositionTemplates configured = withFake(TEMPLATES + "panel.stage-arn=" + ARN + "stage/a");
        assertThat(configured.configuredRegions()).containsExactly("eu-west-1");
        assertThat(configured.request("podcast", StartOptions.none()).stageArn()).contains(":eu-west-1:");

        assertThat(withFake().configuredRegions()).containsExactly("us-east-1");
        assertThat(withFake("quarkus.ivs-composition.aws.region=ap-south-1").configuredRegions()).containsExactly("ap-south-1");
    }

    private static String[] with(String[] lines, String... others) {
        return Stream.concat(Arrays.stream(lines), Arrays.stream(others)).toArray(String[]::new);
    }

    private static CompositionTemplates templates(String... lines) {
        return read(TestConfig.file(lines).build(), PODCAST, PANEL, ARCHIVE);
    }

    private static CompositionTemplates withFake(String... lines) {
        String[] more = Arrays.copyOf(lines, lines.length + 2);
        more[lines.length] = "quarkus.ivs-composition.endpoint-override=http://localhost:1234";
        more[lines.length + 1] = "quarkus.ivs-composition.fill-missing-arns=true";
        return templates(more);
    }

    private static CompositionTemplates read(SmallRyeConfig config, TemplateDefinition... definitions) {
        return CompositionTemplates.read(List.of(definitions), false, config,
                config.getConfigMapping(IvsCompositionRuntimeConfig.class), Switches.on());
    }

    private static TemplateDefinition definition(String name, boolean quoted, DestinationConfiguration... destinations) {
        return new TemplateDefinition(name, quoted,
                StartCompositionRequest.builder().layout(LAYOUT).destinations(destinations).build());
    }
}
