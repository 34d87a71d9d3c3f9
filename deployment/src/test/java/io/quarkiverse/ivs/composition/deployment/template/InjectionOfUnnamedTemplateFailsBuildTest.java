package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkus.test.QuarkusUnitTest;

class InjectionOfUnnamedTemplateFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Unnamed.class))
            .overrideConfigKey("quarkus.ivs-composition.templates.panel.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.destinations", "channel")
            .assertException(failure -> assertThat(failure).isInstanceOf(DeploymentException.class).hasMessage(
                    """
                            Found 2 problems in the injected composition templates:
                            io.quarkiverse.ivs.composition.deployment.template.InjectionOfUnnamedTemplateFailsBuildTest$Unnamed#template: \
                            A CompositionTemplate is injected by its name. Known templates: interview, panel. \
                            Add @TemplateName("interview"), or another of them.
                            parameter 'template' of io.quarkiverse.ivs.composition.deployment.template.InjectionOfUnnamedTemplateFailsBuildTest$Unnamed constructor: \
                            A ReactiveCompositionTemplate is injected by its name. Known templates: interview, panel. \
                            Add @TemplateName("interview"), or another of them."""));

    @Test
    void theKnownNamesAreListed() {
        fail("The build should have failed");
    }

    @ApplicationScoped
    static class Unnamed {

        @Inject
        CompositionTemplate template;

        @Inject
        Unnamed(ReactiveCompositionTemplate template) {
        }
    }
}
