package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkus.arc.All;
import io.quarkus.test.QuarkusUnitTest;

class TemplateOfTheProdProfileTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .setBeforeAllCustomizer(() -> System.setProperty("quarkus.test.profile", "prod"))
            .setAfterAllCustomizer(() -> System.clearProperty("quarkus.test.profile"))
            .withApplicationRoot(jar -> jar
                    .addAsResource(new StringAsset("""
                            quarkus.ivs-composition.templates.podcast.destinations=channel
                            quarkus.ivs-composition.templates.podcast.stage-arn=arn:aws:ivs:eu-west-1:1:stage/everywhere
                            %prod.quarkus.ivs-composition.templates.podcast.stage-arn=arn:aws:ivs:eu-west-1:1:stage/prod
                            %prod.quarkus.ivs-composition.templates.live.destinations=s3
                            %dev.quarkus.ivs-composition.templates.demo.destinations=s3
                            """), "application.properties"));

    @Inject
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Inject
    @All
    List<CompositionTemplate> all;

    @Test
    void theTemplatesOfTheProfileAreThereAndNoOthers() {
        assertThat(all).extracting(CompositionTemplate::name).containsExactlyInAnyOrder("live", "podcast");
    }

    @Test
    void theValuesOfTheProfileWin() {
        assertThat(podcast.request().stageArn()).isEqualTo("arn:aws:ivs:eu-west-1:1:stage/prod");
    }
}
