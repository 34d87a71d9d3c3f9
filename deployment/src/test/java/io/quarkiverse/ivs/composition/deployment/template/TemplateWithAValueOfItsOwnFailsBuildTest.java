package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateWithAValueOfItsOwnFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast", "channel")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 1 problem in the configured composition templates:
                    quarkus.ivs-composition.templates.podcast is "channel", but a template has no value of its own: its \
                    keys are below its name. Did you mean quarkus.ivs-composition.templates.podcast.destinations?"""));

    @Test
    void theKeyThatWasMeantIsNamed() {
        fail("The build should have failed");
    }
}
