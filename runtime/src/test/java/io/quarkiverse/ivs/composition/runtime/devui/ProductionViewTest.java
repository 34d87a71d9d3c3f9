package io.quarkiverse.ivs.composition.runtime.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

class ProductionViewTest {

    private static final String ACCOUNT = "arn:aws:ivs:eu-west-1:123456789012:";

    private static final TemplateDefinition SHOW = template("show",
            DestinationConfiguration.of(ChannelDestinationConfiguration.builder().build()));
    private static final TemplateDefinition TAPE = template("tape",
            DestinationConfiguration.of(S3DestinationConfiguration.builder().build()));

    @Test
    void configuredArnsAreTheResourcesOfAStart() {
        ProductionView view = ProductionView.of(List.of(new TemplateInProduction(SHOW, Map.of(
                ConfigKeys.STAGE_ARN, configured(ACCOUNT + "stage/AbCd"),
                ConfigKeys.CHANNEL_ARN, configured(ACCOUNT + "channel/EfGh")), false)));
        assertThat(view.iamPolicy()).isEqualTo(Map.of("Version", "2012-10-17", "Statement", List.of(
                statement("StartCompositions", List.of("ivs:StartComposition"),
                        List.of(ACCOUNT + "channel/EfGh", ACCOUNT + "composition/*", ACCOUNT + "stage/AbCd")),
                statement("ReadAndStopCompositions", List.of("ivs:GetComposition", "ivs:StopComposition"),
                        List.of(ACCOUNT + "composition/*")),
                statement("ListCompositions", List.of("ivs:ListCompositions"), List.of("*")))));
    }

    @Test
    void anArnThatIsNotConfiguredIsAWildcardInTheAccountAndRegionOfTheOthers() {
        ProductionView view = ProductionView.of(List.of(new TemplateInProduction(TAPE, Map.of(
                ConfigKeys.STAGE_ARN, configured(ACCOUNT + "stage/AbCd")), false)));
        assertThat(view.iamPolicy().toString()).contains(
                "[" + ACCOUNT + "composition/*, " + ACCOUNT + "encoder-configuration/*, " + ACCOUNT + "stage/AbCd, "
                        + ACCOUNT + "storage-configuration/*]");
    }

    @Test
    void taggingIsAllowedOnlyWhenATemplateHasTags() {
        assertThat(ProductionView.of(List.of(new TemplateInProduction(SHOW, Map.of(), false))).iamPolicy().toString())
                .doesNotContain("ivs:TagResource");
        assertThat(ProductionView.of(List.of(new TemplateInProduction(SHOW, Map.of(), true))).iamPolicy().toString())
                .contains("Action=[ivs:TagResource], Resource=[arn:aws:ivs:*:*:composition/*]");
    }

    @Test
    void theBucketLetsTheServiceOfItsRegionWrite() {
        ProductionView view = ProductionView.of(List.of(
                new TemplateInProduction(SHOW, Map.of(), false),
                new TemplateInProduction(TAPE, Map.of(ConfigKeys.STAGE_ARN, configured(ACCOUNT + "stage/AbCd")), false)));
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
        ProductionView view = ProductionView.of(List.of(new TemplateInProduction(SHOW, Map.of(
                ConfigKeys.STAGE_ARN, configured(ACCOUNT + "stage/AbCd")), false)));
        assertThat(view.variables()).isEqualTo("""
                # show
                # QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_STAGE_ARN overrides %sstage/AbCd (application.properties)
                QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_CHANNEL_CHANNEL_ARN=arn:aws:ivs:REGION:ACCOUNT:channel/ID
                # optional: QUARKUS_IVS_COMPOSITION_TEMPLATES_SHOW_CHANNEL_ENCODER_CONFIGURATION_ARN=\
                arn:aws:ivs:REGION:ACCOUNT:encoder-configuration/ID
                """.formatted(ACCOUNT));
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
