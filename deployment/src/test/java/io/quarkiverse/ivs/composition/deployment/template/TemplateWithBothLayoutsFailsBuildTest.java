package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateWithBothLayoutsFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.layout.grid.grid-gap", "2")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.layout.pip.pip-offset", "20")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage(
                    """
                            Found 1 problem in the configured composition templates:
                            quarkus.ivs-composition.templates.interview.layout has both grid and pip, but a composition has one layout. \
                            Remove one of the two."""));

    @Test
    void aCompositionHasOneLayout() {
        fail("The build should have failed");
    }
}
