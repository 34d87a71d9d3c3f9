package io.quarkiverse.ivs.composition.deployment.template;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfig;

/** The templates as the configuration has them when the application is built. */
final class ConfiguredTemplates {

    private ConfiguredTemplates() {
    }

    /**
     * The templates, sorted by name.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException with everything that is wrong with any of them
     */
    static List<TemplateDefinition> read(SmallRyeConfig config) {
        Problems problems = new Problems();
        List<TemplateDefinition> templates = new ArrayList<>();
        for (DeclaredTemplate declared : TemplateDeclarations.find(config, problems)) {
            templates.add(new TemplateDefinition(declared.name(), declared.quoted(),
                    new ShapeReader(declared, config, problems).read()));
        }
        problems.throwIfAny("the configured composition templates");
        return templates;
    }
}
