package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkus.arc.All;
import io.quarkus.test.QuarkusUnitTest;

class NoTemplateIsNeededTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    @All
    List<CompositionTemplate> all;

    @Inject
    @Any
    Instance<CompositionTemplate> any;

    @Inject
    CompositionTemplates templates;

    @Test
    void anApplicationWithoutTemplatesStarts() {
        assertThat(all).isEmpty();
        assertThat(any).isEmpty();
        assertThat(templates.names()).isEmpty();
    }
}
