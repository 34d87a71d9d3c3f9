package io.quarkiverse.ivs.composition.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkus.test.QuarkusUnitTest;

class DisabledExtensionTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.enabled", "false")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel");

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    Optional<String> endpoint;

    @Inject
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Test
    void itsBeansRefuseEachCallAndThereIsNoDevService() {
        assertThatThrownBy(podcast::start).isInstanceOf(CallRefusedException.class)
                .hasMessage("StartComposition for template \"podcast\" was not sent, since quarkus.ivs-composition.enabled was"
                        + " false when the application was built. Build it with true, or without the key.");
        assertThat(endpoint).isEmpty();
    }
}
