package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.test.QuarkusUnitTest;

/** Whatever is blank: the application is built, the fake runs, and its values are used. */
class BlankValuesAreNotSetTest {

    private static final String OURS = "quarkus.ivs-composition.";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey(OURS + "endpoint-override", "${UNSET:}")
            .overrideConfigKey(OURS + "aws.region", "")
            .overrideConfigKey(OURS + "aws.credentials.type", "")
            .overrideConfigKey(OURS + "aws.credentials.static-provider.access-key-id", " ")
            .overrideConfigKey(OURS + "timeout", "${UNSET:}")
            .overrideConfigKey(OURS + "fill-missing-arns", "")
            .overrideConfigKey(OURS + "health.enabled", "")
            .overrideConfigKey(OURS + "devservices.enabled", "")
            .overrideConfigKey(OURS + "devservices.port", " ")
            .overrideConfigKey(OURS + "devservices.seed", "")
            .overrideConfigKey(OURS + "devservices.time-to-active", "")
            .overrideConfigKey(OURS + "templates.podcast.destinations", "channel")
            .overrideConfigKey(OURS + "templates.podcast.stage-arn", "")
            .overrideConfigKey(OURS + "templates.podcast.layout.grid.grid-gap", "")
            .overrideConfigKey(OURS + "templates.podcast.tags.team", "");

    @Inject
    IvsCompositionRuntimeConfig config;

    @Inject
    CompositionService compositions;

    @Test
    void aStartGoesToTheFakeAndATagIsSentEmpty() {
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.aws().credentials().staticProvider().accessKeyId()).contains("test");
        assertThat(compositions.start("podcast").tags()).containsEntry("team", "");
    }
}
