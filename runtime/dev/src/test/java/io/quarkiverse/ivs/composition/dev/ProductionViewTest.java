package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfigBuilder;

class ProductionViewTest {

    private static final String ACCOUNT = "arn:aws:ivs:eu-west-1:123456789012:";

    private static final TemplateDefinition SHOW = template("show",
            DestinationConfiguration.of(ChannelDestinationConfiguration.builder().build()));
    private static final TemplateDefinition TAPE = template("tape",
            DestinationConfiguration.of(S3DestinationConfiguration.builder().build()));
    private static final ConfiguredTemplate TAPE_WITHOUT_ARNS = with(TAPE, Map.of(), List.of());
    private static final ConfiguredValue TAG = new ConfiguredValue(SHOW.key("tags.team"), "live", "application.properties",
            "...");

    @Test
    void configuredArnsAreTheResourcesOfAStart() {
        ProductionView view = view(with(SHOW, Map.of(
                TemplateArn.STAGE, configured(ACCOUNT + "stage/AbCd"),
                TemplateArn.CHANNEL, configured(ACCOUNT + "channel/EfGh"),
                TemplateArn.CHANNEL_ENCODER_CONFIGURATION, configured(ACCOUNT + "encoder-configuration/IjKl")), List.of()));
        assertThat(view.iamPolicy()).isEqualTo(Map.of("Version", "2012-10-17", "Statement", List.of(
                statement("StartCompositions", List.of("ivs:StartComposition"),
                        List.of(ACCOUNT + "channel/EfGh", ACCOUNT + "encoder-configuration/IjKl", ACCOUNT + "stage/AbCd")),
                statement("ReadAndStopCompositions", List.of("ivs:GetComposition", "ivs:StopComposition"),
                        List.of(ACCOUNT + "composition/*")),
                statement("ListCompositions", List.of("ivs:ListCompositions"), List.of("*")))));
    }

    @Test
    void aStartAlwaysAsksForAnEncoderConfiguration() {
        ProductionView view = view(with(SHOW, Map.of(
                TemplateArn.STAGE, configured(ACCOUNT + "stage/AbCd"),
                TemplateArn.CHANNEL, configured(ACCOUNT + "channel/EfGh")), List.of()));
        assertThat(view.iamPolicy().toString()).contains(
                "[" + ACCOUNT + "channel/EfGh, " + ACCOUNT + "encoder-configuration/*, " + ACCOUNT + "stage/AbCd]");
    }

    @Test
    void anArnThatIsNotConfiguredIsAnyOfItsKindInTheAccountAndRegionOfTheOthers() {
        ProductionView view = view(with(TAPE, Map.of(
                TemplateArn.STAGE, configured(ACCOUNT + "stage/AbCd")), List.of()));
        assertThat(view.iamPolicy().toString()).contains("[" + ACCOUNT + "encoder-configuration/*, " + ACCOUNT + "stage/AbCd, "
                + ACCOUNT + "storage-configuration/*]");
    }

    @Test
    void regionAndAccountAreToBeReplacedWhereNoArnIsConfigured() {
        assertThat(view(TAPE_WITHOUT_ARNS).iamPolicy().toString()).contains(
                "[arn:aws:ivs:REGION:ACCOUNT:encoder-configuration/*, arn:aws:ivs:REGION:ACCOUNT:stage/*, "
                        + "arn:aws:ivs:REGION:ACCOUNT:storage-configuration/*]");
    }

    @Test
    void theConfiguredRegionIsThatOfATemplateWithoutArns() {
        ProductionView view = ProductionView.of(new ApplicationInProduction(List.of(TAPE_WITHOUT_ARNS),
                new ConfiguredValue(ConfigKeys.REGION, "eu-west-1", "application.properties", "..."), null, false, false));
        assertThat(view.iamPolicy().toString()).contains("arn:aws:ivs:eu-west-1:ACCOUNT:stage/*");
        assertThat(view.bucketPolicies().toString()).contains("ivs-composite.eu-west-1.amazonaws.com");
    }

    @Test
    void taggingIsAllowedOnlyWhenATemplateHasTags() {
        assertThat(view(TAPE_WITHOUT_ARNS).iamPolicy().toString()).doesNotContain("ivs:TagResource");
        assertThat(view(with(TAPE, Map.of(), List.of(TAG))).iamPolicy().toString())
                .contains("Action=[ivs:TagResource], Resource=[arn:aws:ivs:REGION:ACCOUNT:composition/*]");
    }

    @Test
    void endsThatAreToldNeedTagsAndTheBucketOfTheStorage() {
        ProductionView view = ProductionView
                .of(new ApplicationInProduction(List.of(TAPE_WITHOUT_ARNS), null, null, true, true));
        assertThat(view.iamPolicy().toString())
                .contains("Action=[ivs:TagResource], Resource=[arn:aws:ivs:REGION:ACCOUNT:composition/*]")
                .contains("Action=[ivs:GetStorageConfiguration], "
                        + "Resource=[arn:aws:ivs:REGION:ACCOUNT:storage-configuration/*]");
        assertThat(view(TAPE_WITHOUT_ARNS).iamPolicy().toString()).doesNotContain("GetStorageConfiguration");
    }

    @Test
    void theBucketLetsTheServiceOfItsRegionWrite() {
        ProductionView view = view(
                with(SHOW, Map.of(), List.of()),
                with(TAPE, Map.of(TemplateArn.STAGE, configured(ACCOUNT + "stage/AbCd")), List.of()));
        assertThat(view.bucketPolicies()).containsExactly(new ProductionView.BucketPolicy(List.of("tape"), Map.of(
                "Version", "2012-10-17",
                "Statement", List.of(Map.of(
                        "Sid", "CompositeWrite",
                        "Effect", "Allow",
                        "Principal", Map.of("Service", "ivs-composite.eu-west-1.amazonaws.com"),
                        "Action", List.of("s3:PutObject", "s3:PutObjectAcl"),
                        "Resource", "arn:aws:s3:::BUCKET/*",
                        "Condition", Map.of(
                                "StringEquals", Map.of("s3:x-amz-acl", "bucket-owner-full-control"),
                                "Bool", Map.of("aws:SecureTransport", "true")))))));
    }

    @Test
    void variablesAreThereForEachArnAndSayWhatIsConfigured() {
        ProductionView view = view(with(SHOW, Map.of(
                TemplateArn.STAGE, new ConfiguredValue(SHOW.key(TemplateArn.STAGE.leaf()), ACCOUNT + "stage/AbCd",
                        "application.properties", "...")),
                List.of(TAG)));
        assertThat(view.variables()).isEqualTo("""
                # optional, the region of calls without an ARN: QUARKUS_IVS_COMPOSITION_AWS_REGION=REGION
                # Credentials come from the default chain of the AWS SDK, unless \
                QUARKUS_IVS_COMPOSITION_AWS_CREDENTIALS_TYPE chooses another source.
                # show
                # QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_STAGE_ARN overrides %1$sstage/AbCd (application.properties)
                QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_CHANNEL_CHANNEL_ARN=%1$schannel/ID
                # optional: QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_CHANNEL_ENCODER_CONFIGURATION_ARN=\
                %1$sencoder-configuration/ID
                # QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_TAGS_TEAM overrides live (application.properties)
                """.formatted(ACCOUNT));
    }

    @Test
    void theConfiguredRegionAndSourceOfCredentialsAreNamed() {
        ProductionView view = ProductionView.of(new ApplicationInProduction(List.of(),
                new ConfiguredValue(ConfigKeys.REGION, "eu-west-1", "application.properties", "..."),
                new ConfiguredValue(ConfigKeys.CREDENTIALS_TYPE, "profile", "environment", "..."), false, false));
        assertThat(view.variables()).isEqualTo("""
                # QUARKUS_IVS_COMPOSITION_AWS_REGION overrides eu-west-1 (application.properties)
                # QUARKUS_IVS_COMPOSITION_AWS_CREDENTIALS_TYPE overrides profile (environment)
                """);
    }

    @Test
    void aValueThatNamesAVariableWhichIsNotSetIsSetByThatVariable() {
        ConfiguredTemplate show = ConfiguredTemplate.of(SHOW, new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withDefaultValue(SHOW.key(TemplateArn.STAGE.leaf()), "${SHOW_STAGE_ARN}").build());
        assertThat(view(show).variables()).contains("\nSHOW_STAGE_ARN=arn:aws:ivs:REGION:ACCOUNT:stage/ID\n",
                "\nQUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_CHANNEL_CHANNEL_ARN=");
    }

    private static ConfiguredTemplate with(TemplateDefinition template, Map<TemplateArn, ConfiguredValue> arns,
            List<ConfiguredValue> tags) {
        return new ConfiguredTemplate(template, arns, List.of(), tags, Map.of());
    }

    private static ProductionView view(ConfiguredTemplate... templates) {
        return ProductionView.of(new ApplicationInProduction(List.of(templates), null, null, false, false));
    }

    private static TemplateDefinition template(String name, DestinationConfiguration destination) {
        return new TemplateDefinition(name, false, StartCompositionRequest.builder().destinations(destination).build());
    }

    private static ConfiguredValue configured(String arn) {
        return new ConfiguredValue("key", arn, "application.properties", "PropertiesConfigSource[source=...]");
    }

    private static Map<String, Object> statement(String sid, List<String> actions, List<String> resources) {
        return Map.of("Sid", sid, "Effect", "Allow", "Action", actions, "Resource", resources);
    }
}
