package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateWithoutDestinationsFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcsat.stage-arn", "arn:aws:ivs:eu-west-1:1:stage/a")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 1 problem in the configured composition templates:
                    quarkus.ivs-composition.templates.podcsat.stage-arn is set, but \
                    quarkus.ivs-composition.templates.podcsat.destinations, which declares that template, is not. Add it, or \
                    correct the name. Did you mean "podcast"?"""));

    @Test
    void aMisspelledNameIsFound() {
        fail("The build should have failed");
    }
}
