package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class KeyOfMissingDestinationFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.s3.recording.format", "HLS")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 1 problem in the configured composition templates:
                    quarkus.ivs-composition.templates.podcast.s3.recording.format is set, but \
                    quarkus.ivs-composition.templates.podcast.destinations lacks s3. Remove it, or add s3 there."""));

    @Test
    void nothingIsInferredFromAKey() {
        fail("The build should have failed");
    }
}
