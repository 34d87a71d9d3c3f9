package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateNamesThatDifferInCaseOnlyFailBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.Podcast.destinations", "channel")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage(
                    """
                            Found 1 problem in the configured composition templates:
                            quarkus.ivs-composition.templates.podcast.destinations declares a template whose name differs \
                            from "Podcast" in case or punctuation only: environment variables cannot tell the two apart. Rename one."""));

    @Test
    void environmentVariablesHaveNoCase() {
        fail("The build should have failed");
    }
}
