package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateWithEmptyDestinationsFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 1 problem in the configured composition templates:
                    quarkus.ivs-composition.templates.podcast.destinations is empty, but must be channel, s3, or \
                    both. Add what is meant."""));

    @Test
    void aCompositionGoesSomewhere() {
        fail("The build should have failed");
    }
}
