package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateWithWrongValuesFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.layout.grid.video-aspect-ratio", "WIDE")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel,chanel")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 2 problems in the configured composition templates:
                    quarkus.ivs-composition.templates.interview.layout.grid.video-aspect-ratio is "WIDE", but must be one of \
                    AUTO, VIDEO, SQUARE, PORTRAIT. Correct it, or remove it to use VIDEO.
                    quarkus.ivs-composition.templates.podcast.destinations has "chanel", but must be channel, s3, or both. \
                    Correct it. Did you mean "channel"?"""));

    @Test
    void allProblemsAreListedAtOnce() {
        fail("The build should have failed");
    }
}
