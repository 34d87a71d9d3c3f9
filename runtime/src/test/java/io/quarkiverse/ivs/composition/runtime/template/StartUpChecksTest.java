package io.quarkiverse.ivs.composition.runtime.template;

import static io.quarkiverse.ivs.composition.runtime.config.TestConfig.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.AwsVariables;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;

class StartUpChecksTest {

    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";
    private static final String OTHER_REGION = "arn:aws:ivs:us-east-1:123456789012:";
    private static final String OTHER_ACCOUNT = "arn:aws:ivs:eu-west-1:999999999999:";
    private static final String EMOJI = "\ud83d\ude00";
    private static final String OURS = "quarkus.ivs-composition.";

    private static final DestinationConfiguration CHANNEL = DestinationConfiguration
            .of(ChannelDestinationConfiguration.builder().build());
    private static final DestinationConfiguration S3 = DestinationConfiguration
            .of(S3DestinationConfiguration.builder().build());

    private static final List<TemplateDefinition> DEFINITIONS = List.of(
            new TemplateDefinition("podcast", false, StartCompositionRequest.builder().destinations(CHANNEL, S3).build()),
            new TemplateDefinition("panel", true, StartCompositionRequest.builder().destinations(CHANNEL).build()),
            new TemplateDefinition("archive", false, StartCompositionRequest.builder().destinations(S3).build()));

    static Stream<Arguments> wrong() {
        return Stream.of(
                problem(TEMPLATES + "podcast.stage-arn=stage/AbCd",
                        TEMPLATES + "podcast.stage-arn is \"stage/AbCd\", but must be the ARN of a stage, such as "
                                + "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd. Correct it."),
                problem(TEMPLATES + "\"panel\".stage-arn=" + ARN + "channel/a",
                        TEMPLATES + "\"panel\".stage-arn is \"" + ARN + "channel/a\", but must be the ARN of a stage, such as "
                                + "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd. Correct it."),
                problem(TEMPLATES + "podcast.s3.encoder-configuration-arn=" + ARN + "storage-configuration/a",
                        TEMPLATES + "podcast.s3.encoder-configuration-arn is \"" + ARN
                                + "storage-configuration/a\", but must be "
                                + "the ARN of an encoder configuration, such as "
                                + "arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd. Correct it."),
                problem(TEMPLATES + "\"panel\".s3.storage-configuration-arn=" + ARN + "storage-configuration/a",
                        TEMPLATES + "\"panel\".s3.storage-configuration-arn is set, but " + TEMPLATES
                                + "\"panel\".destinations lacks s3. Remove it, or add s3 there and build again."),
                problem(TEMPLATES + "archive.channel.channel-arn=" + ARN + "channel/a",
                        TEMPLATES + "archive.channel.channel-arn is set, but " + TEMPLATES
                                + "archive.destinations lacks channel. Remove it, or add channel there and build again."),
                problem(TEMPLATES + "podcsat.stage-arn=" + ARN + "stage/a",
                        TEMPLATES + "podcsat.stage-arn is set, but the application was built without " + TEMPLATES
                                + "podcsat.destinations, which declares that template. Correct the name, or add that key and "
                                + "build again. Did you mean \"podcast\"?"),
                problem(TEMPLATES + "podcast.tags." + "k".repeat(129) + "=v",
                        TEMPLATES + "podcast.tags." + "k".repeat(129)
                                + " has a tag key of 129 characters, but it must have 1 to 128. Rename it."),
                problem(TEMPLATES + "podcast.tags.show=" + "v".repeat(257),
                        TEMPLATES + "podcast.tags.show has 257 characters, but a tag has at most 256. Shorten it."),
                problem(TEMPLATES + "podcast.tags.AWS:team=a",
                        TEMPLATES
                                + "podcast.tags.AWS:team has a tag key that begins with aws:, which is reserved for AWS, in any "
                                + "case. Rename it."),
                problem(TEMPLATES + "podcast.tags.aws=team=a",
                        TEMPLATES + "podcast.tags.aws is \"team=a\": in a properties file, a colon ends the key. If a tag that "
                                + "begins with aws: was meant, this prefix is reserved for AWS, in any case. Rename it."),
                problem(TEMPLATES + "podcast.tags.team=${TEAM}",
                        TEMPLATES
                                + "podcast.tags.team is \"${TEAM}\", but TEAM is not set. Set TEAM, or write ${TEAM:} for a tag "
                                + "that may be empty."),
                problem(TEMPLATES + "podcast.auto-start=true",
                        TEMPLATES
                                + "podcast.auto-start is \"true\", but must be first-publisher. Correct it, or remove it if the "
                                + "application starts the template."),
                problem(TEMPLATES + "podcast.auto-start=${AUTO}",
                        TEMPLATES
                                + "podcast.auto-start is \"${AUTO}\", but AUTO is not set. Set AUTO, or write ${AUTO:} for what "
                                + "may be left out."),
                problem(TEMPLATES + "podcsat.auto-start=first-publisher",
                        TEMPLATES + "podcsat.auto-start is set, but the application was built without " + TEMPLATES
                                + "podcsat.destinations, which declares that template. Correct the name, or add that key and "
                                + "build again. Did you mean \"podcast\"?"),
                problem(TEMPLATES + "podcast.tags.show=" + EMOJI.repeat(257),
                        TEMPLATES + "podcast.tags.show has 257 characters, but a tag has at most 256. Shorten it."),
                problem(OURS + "endpoint-override=${IVS}",
                        OURS + "endpoint-override is \"${IVS}\", but IVS is not set. Set IVS, or write ${IVS:} if it may be "
                                + "missing."),
                problem(OURS + "aws.region=${REGION}",
                        OURS + "aws.region is \"${REGION}\", but REGION is not set. Set REGION, or write ${REGION:} if it may be "
                                + "missing."),
                problem(OURS + "endpoint-override=localhost:4566",
                        OURS + "endpoint-override is \"localhost:4566\", but must be an http or https URL without user, query "
                                + "and fragment, such as http://localhost:4566."),
                problem(OURS + "endpoint-override=not a url",
                        OURS + "endpoint-override is \"not a url\", but must be an http or https URL without user, query "
                                + "and fragment, such as http://localhost:4566."),
                problem(OURS + "endpoint-override=http://us:se/cr@t@host",
                        OURS + "endpoint-override is \"http://****@host\", but must be an http or https URL without user, query "
                                + "and fragment, such as http://localhost:4566."),
                problem("quarkus.rest-client.ivs-composition.url=https://user:secret@host/x",
                        "quarkus.rest-client.ivs-composition.url is \"https://****@host/x\", but has no effect: the endpoint is "
                                + "chosen for each call. Remove it, and set " + OURS + "endpoint-override instead."),
                problem("quarkus.rest-client.ivs-composition.enable-local-proxy=true",
                        "quarkus.rest-client.ivs-composition.enable-local-proxy is \"true\", but has no effect: the endpoint is "
                                + "chosen for each call. Remove it, and set " + OURS + "endpoint-override instead."),
                problem(OURS + "aws.region=EU West",
                        OURS + "aws.region is \"EU West\", but must be an AWS region, such as eu-west-1. Correct it."),
                problem(OURS + "fill-missing-arns=true",
                        OURS + "fill-missing-arns is true, but " + OURS
                                + "endpoint-override is not set, so the endpoint is not on "
                                + "the loopback interface: ARNs can only be made up for a fake. Remove " + OURS
                                + "fill-missing-arns."));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(String line, String problem) {
        assertProblems(List.of(problem), line);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://ivs.example.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
            "http://10.0.0.1:80" })
    void fillingArnsFipsAndDualStackAreRefusedAtAnEndpointOfAnotherMachine(String endpoint) {
        assertProblems(List.of(
                OURS + "dualstack is true, but " + OURS + "endpoint-override is \"" + endpoint
                        + "\": only AWS has dual-stack endpoints. Remove one of the two.",
                OURS + "fill-missing-arns is true, but " + OURS + "endpoint-override is \"" + endpoint
                        + "\", which is not on the loopback interface: ARNs can only be made up for a fake. Remove " + OURS
                        + "fill-missing-arns.",
                OURS + "fips is true, but " + OURS + "endpoint-override is \"" + endpoint
                        + "\": only AWS has FIPS endpoints. Remove one of the two."),
                OURS + "endpoint-override=" + endpoint, OURS + "fill-missing-arns=true", OURS + "fips=true",
                OURS + "dualstack=true");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:1234", "http://LOCALHOST", "http://127.0.0.1:1234", "http://127.8.9.1",
            "http://[::1]:1234", "https://ivs.localhost" })
    void everythingGoesTogetherWithALoopbackEndpoint(String endpoint) {
        check(OURS + "endpoint-override=" + endpoint, OURS + "fill-missing-arns=true", OURS + "fips=true",
                OURS + "dualstack=true");
    }

    @Test
    void fipsAndDualStackGoTogetherWithTheEndpointsOfAws() {
        check(OURS + "fips=true", OURS + "dualstack=true");
    }

    @ParameterizedTest
    @ValueSource(strings = { "quarkus.rest-client.ivs-composition.url", "quarkus.rest-client.ivs-composition.uri",
            "quarkus.rest-client.\"ivs-composition\".url", "quarkus.rest-client.\"ivs-composition\".uri",
            "quarkus.rest-client.ivs-composition.override-uri", "quarkus.rest-client.\"ivs-composition\".override-uri",
            "ivs-composition/mp-rest/url", "ivs-composition/mp-rest/uri",
            "quarkus.rest-client.\"io.quarkiverse.ivs.composition.runtime.client.IvsApi\".url",
            "io.quarkiverse.ivs.composition.runtime.client.IvsApi/mp-rest/url" })
    void theAddressOfTheRestClientIsRefusedInEverySpelling(String key) {
        assertProblems(
                List.of(key + " is \"http://localhost\", but has no effect: the endpoint is chosen for each call. Remove it, "
                        + "and set " + OURS + "endpoint-override instead."),
                key + "=http://localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = { "QUARKUS_REST_CLIENT_IVS_COMPOSITION_URL", "QUARKUS_REST_CLIENT__IVS_COMPOSITION__URL" })
    void theUrlOfTheRestClientIsRefusedInTheEnvironment(String variable) {
        SmallRyeConfig config = TestConfig.file().environment(variable + "=http://localhost").build();
        assertThatThrownBy(() -> check(config)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("set " + OURS + "endpoint-override instead.");
    }

    @Test
    void otherKeysOfTheRestClientAreTheApplicationsAffair() {
        check("quarkus.rest-client.ivs-composition.proxy-address=localhost:1",
                "quarkus.rest-client.ivs-composition.enable-local-proxy=false",
                "quarkus.rest-client.other.url=http://localhost");
    }

    @Test
    void theArnsOfATemplateAreInOneAccountAndRegion() {
        assertProblems(List.of(
                TEMPLATES + "podcast.channel.channel-arn is in account 123456789012 and region us-east-1, but " + TEMPLATES
                        + "podcast.stage-arn is in account 123456789012 and region eu-west-1. All resources of a composition must "
                        + "be in one account and region. Correct one of the two.",
                TEMPLATES + "podcast.s3.storage-configuration-arn is in account 999999999999 and region eu-west-1, but "
                        + TEMPLATES
                        + "podcast.stage-arn is in account 123456789012 and region eu-west-1. All resources of a composition must "
                        + "be in one account and region. Correct one of the two."),
                TEMPLATES + "podcast.stage-arn=" + ARN + "stage/a",
                TEMPLATES + "podcast.channel.channel-arn=" + OTHER_REGION + "channel/b",
                TEMPLATES + "podcast.s3.storage-configuration-arn=" + OTHER_ACCOUNT + "storage-configuration/c");
    }

    @Test
    void aTemplateThatStartsByItselfNeedsEveryArn() {
        String autoStart = TEMPLATES + "archive.auto-start is first-publisher, but " + TEMPLATES + "archive.";
        String setIt = ", which such a start needs, is not set. Set it, or the environment variable "
                + "QUARKUS_IVS_COMPOSITION_TEMPLATES_ARCHIVE_";
        String orRemove = ", or remove " + TEMPLATES + "archive.auto-start.";
        assertProblems(List.of(autoStart + "s3.encoder-configuration-arn" + setIt + "S3_ENCODER_CONFIGURATION_ARN" + orRemove,
                autoStart + "stage-arn" + setIt + "STAGE_ARN" + orRemove),
                TEMPLATES + "archive.auto-start=first-publisher",
                TEMPLATES + "archive.s3.storage-configuration-arn=" + ARN + "storage-configuration/a");
        assertProblems(
                List.of(autoStart + "stage-arn, which such a start needs, is \"${STAGE}\", and STAGE is not set. Set STAGE,"
                        + " or the environment variable QUARKUS_IVS_COMPOSITION_TEMPLATES_ARCHIVE_STAGE_ARN" + orRemove),
                TEMPLATES + "archive.auto-start=first-publisher", TEMPLATES + "archive.stage-arn=${STAGE}",
                TEMPLATES + "archive.s3.encoder-configuration-arn=" + ARN + "encoder-configuration/a",
                TEMPLATES + "archive.s3.storage-configuration-arn=" + ARN + "storage-configuration/a");
        check(TEMPLATES + "archive.auto-start=first-publisher", OURS + "fill-missing-arns=true",
                OURS + "endpoint-override=http://localhost:1");
        check(TEMPLATES + "archive.auto-start=");
    }

    @Test
    void twoTemplatesMayBeInTwoRegions() {
        check(TEMPLATES + "podcast.stage-arn=" + ARN + "stage/a", TEMPLATES + "archive.stage-arn=" + OTHER_REGION + "stage/b");
    }

    @Test
    void aTemplateHasAtMostFiftyTags() {
        assertProblems(List.of(TEMPLATES + "podcast.tags has 51 tags, but a composition has at most 50. Remove some."),
                IntStream.range(0, 51).mapToObj(i -> TEMPLATES + "podcast.tags.t" + i + "=v").toArray(String[]::new));
    }

    @Test
    void lengthsAreCountedInUnicodeCharacters() {
        check(TEMPLATES + "podcast.tags." + EMOJI.repeat(128) + "=" + EMOJI.repeat(256));
    }

    @Test
    void aVariableThatMeansTwoKeysIsAProblem() {
        String variable = "QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_TAGS_COST_CENTER";
        SmallRyeConfig config = TestConfig
                .file(TEMPLATES + "podcast.tags.cost-center=a", TEMPLATES + "podcast.tags.cost_center=b")
                .environment(variable + "=c").build();
        assertThatThrownBy(() -> check(config)).isInstanceOf(ConfigurationException.class)
                .hasMessage("Found 1 problem in the configuration of compositions:\nThe environment variable " + variable
                        + " is set, but means " + TEMPLATES + "podcast.tags.cost-center and " + TEMPLATES
                        + "podcast.tags.cost_center. Rename all of these but one, or set them in another place.");
        check(TEMPLATES + "podcast.tags.cost-center=a", TEMPLATES + "podcast.tags.cost_center=b");
    }

    @Test
    void variablesOfTheAwsSdkGiveWayToKeysOfOurs() {
        checkInEnvironment(List.of(OURS + "endpoint-override=https://ivs.example.com"), "AWS_USE_FIPS_ENDPOINT=true",
                "AWS_USE_DUALSTACK_ENDPOINT=true", "AWS_ENDPOINT_URL=nonsense");
    }

    @Test
    void aKeyThatDoesNotGoWithAVariableIsAProblem() {
        assertThatThrownBy(() -> checkInEnvironment(List.of(OURS + "fips=true"), "AWS_ENDPOINT_URL=https://ivs.example.com"))
                .hasMessageEndingWith(
                        "\n" + OURS + "fips is true, but AWS_ENDPOINT_URL is \"https://ivs.example.com\": only AWS"
                                + " has FIPS endpoints. Remove one of the two.");
    }

    @Test
    void aVariableThatIsNoEndpointIsNamed() {
        assertThatThrownBy(() -> checkInEnvironment(List.of(), "AWS_ENDPOINT_URL_IVS_REALTIME=nonsense",
                "AWS_ENDPOINT_URL=https://aws.example.com"))
                .hasMessageEndingWith(
                        "\n" + OURS + "endpoint-override is \"nonsense\", but must be an http or https URL without"
                                + " user, query and fragment, such as http://localhost:4566. It comes from"
                                + " AWS_ENDPOINT_URL_IVS_REALTIME.");
    }

    @Test
    void endpointsInVariablesDoNotCountIfAVariableSaysSo() {
        String[] ignored = { "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true", "AWS_ENDPOINT_URL=nonsense" };
        checkInEnvironment(List.of(), ignored);
        assertThat(endpointOverride(List.of(), ignored)).isEmpty();
        assertThat(endpointOverride(List.of(OURS + "endpoint-override=https://ivs.example.com"), ignored))
                .contains("https://ivs.example.com");
        assertThat(endpointOverride(List.of(), "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=false",
                "AWS_ENDPOINT_URL=https://aws.example.com")).contains("https://aws.example.com");
    }

    private static Optional<String> endpointOverride(List<String> lines, String... environment) {
        return inEnvironment(lines, environment).getConfigMapping(IvsCompositionRuntimeConfig.class).endpointOverride();
    }

    private static void checkInEnvironment(List<String> lines, String... environment) {
        check(inEnvironment(lines, environment));
    }

    /** With the defaults of the build. */
    private static SmallRyeConfig inEnvironment(List<String> lines, String... environment) {
        List<String> all = new ArrayList<>();
        AwsVariables.defaults().forEach((key, expression) -> all.add(key + "=" + expression));
        all.addAll(lines);
        return TestConfig.file(all.toArray(String[]::new)).environment(environment).build();
    }

    @Test
    void whatIsMissingIsNoProblem() {
        check();
        check(TEMPLATES + "podcast.stage-arn=${UNSET}");
        check(TEMPLATES + "podcast.stage-arn=", TEMPLATES + "archive.channel.channel-arn=");
    }

    @Test
    void valuesOfTheEnvironmentForOtherTemplatesAreNoProblem() {
        check(TestConfig.file().environment("QUARKUS_IVS_COMPOSITION_TEMPLATES_OTHER_STAGE_ARN=x",
                "QUARKUS_IVS_COMPOSITION_TEMPLATES__OTHER__STAGE_ARN=x").build());
    }

    @Test
    void valuesOfAnInactiveProfileForOtherTemplatesAreNoProblem() {
        check(TestConfig.file("%dev." + TEMPLATES + "demo.stage-arn=x").profile("prod").build());
    }

    @Test
    void aWrongValueOfTheEnvironmentIsAProblem() {
        SmallRyeConfig config = TestConfig.file()
                .environment("QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_STAGE_ARN=x").build();
        assertThatThrownBy(() -> check(config)).hasMessageContaining(TEMPLATES + "podcast.stage-arn is \"x\"");
    }

    private static Arguments problem(String line, String problem) {
        return Arguments.of(line, problem);
    }

    private static void assertProblems(List<String> problems, String... lines) {
        String count = problems.size() == 1 ? "Found 1 problem" : "Found " + problems.size() + " problems";
        assertThatThrownBy(() -> check(lines)).isInstanceOf(ConfigurationException.class)
                .hasMessage(count + " in the configuration of compositions:\n" + String.join("\n", problems));
    }

    private static void check(String... lines) {
        check(TestConfig.file(lines).build());
    }

    private static void check(SmallRyeConfig config) {
        NamesOfTemplates names = NamesOfTemplates.of(config, DEFINITIONS.stream().map(TemplateDefinition::name).toList());
        SortedMap<String, TemplateValues> values = new TreeMap<>();
        DEFINITIONS.forEach(template -> values.put(template.name(), TemplateValues.read(config, template.name(), names)));
        assertThat(values).hasSize(DEFINITIONS.size());
        StartUpChecks.check(DEFINITIONS, values, names, config, config.getConfigMapping(IvsCompositionRuntimeConfig.class));
    }
}
