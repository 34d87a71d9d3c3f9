package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkus.test.QuarkusUnitTest;

class InjectionOfUnknownTemplateFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Misspelled.class))
            .overrideConfigKey("quarkus.ivs-composition.templates.panel.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.destinations", "channel")
            .assertException(failure -> assertThat(failure).isInstanceOf(DeploymentException.class).hasMessage(
                    """
                            Found 1 problem in the injected composition templates:
                            io.quarkiverse.ivs.composition.deployment.template.InjectionOfUnknownTemplateFailsBuildTest$Misspelled#template: \
                            No composition template named "intreview" is configured. Known templates: interview, panel. \
                            Did you mean "interview"?"""));

    @Test
    void theKnownNamesAreListed() {
        fail("The build should have failed");
    }

    @ApplicationScoped
    static class Misspelled {

        @Inject
        @TemplateName("intreview")
        CompositionTemplate template;

        @Inject
        @TemplateName("interview")
        CompositionTemplate known;

        @Inject
        @TemplateName("perhaps")
        Instance<CompositionTemplate> mayBeUnknown;
    }
}
