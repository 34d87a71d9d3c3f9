package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Collection;
import java.util.SortedMap;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.smallrye.config.SmallRyeConfig;

/** What is checked when the application starts: only what is set. What is missing is an error of the call that needs it. */
public final class StartUpChecks {

    private StartUpChecks() {
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException with all problems, if there are any */
    public static void check(Collection<TemplateDefinition> templates, SortedMap<String, TemplateValues> values,
            NamesOfTemplates names, SmallRyeConfig config, IvsCompositionRuntimeConfig runtimeConfig) {
        Problems problems = new Problems();
        EndpointChecks.check(config, runtimeConfig, problems);
        GuardChecks.check(runtimeConfig, problems);
        LifecycleChecks.check(templates, values, config, runtimeConfig, problems);
        for (TemplateDefinition template : templates) {
            TemplateValueChecks.check(template, values.get(template.name()), problems);
            AutoStartChecks.check(template, values.get(template.name()), runtimeConfig.fillMissingArns(), problems);
        }
        AmbiguousVariables.check(templates, values, names, problems);
        UndeclaredTemplates.check(values.keySet(), names, problems);
        problems.throwIfAny("the configuration of compositions");
    }
}
