package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateWithBadNameFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.\"town.hall\".destinations", "channel")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage(
                    """
                            Found 1 problem in the configured composition templates:
                            quarkus.ivs-composition.templates."town.hall".destinations declares a template named "town.hall", but a name \
                            has 1 to 64 letters, digits, - and _, and begins with a letter or a digit. Rename it."""));

    @Test
    void aNameHasNoDot() {
        fail("The build should have failed");
    }
}
