package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class TemplateNameInQuotesAndWithoutFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.\"podcast\".stage-arn", "arn:aws:ivs:eu-west-1:1:stage/a")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 1 problem in the configured composition templates:
                    quarkus.ivs-composition.templates."podcast".stage-arn has the name of the template in quotes, but \
                    quarkus.ivs-composition.templates.podcast.destinations has it without: Quarkus takes them for two \
                    templates. Spell the name in one way everywhere."""));

    @Test
    void aNameIsSpelledInOneWay() {
        fail("The build should have failed");
    }
}
