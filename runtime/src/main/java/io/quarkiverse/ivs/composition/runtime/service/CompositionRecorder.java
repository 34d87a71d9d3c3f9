package io.quarkiverse.ivs.composition.runtime.service;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** Hands what was found at build time to the run time. */
@Recorder
public class CompositionRecorder {

    private final IvsCompositionBuildTimeConfig buildTimeConfig;
    private final RuntimeValue<IvsCompositionRuntimeConfig> runtimeConfig;

    public CompositionRecorder(IvsCompositionBuildTimeConfig buildTimeConfig,
            RuntimeValue<IvsCompositionRuntimeConfig> runtimeConfig) {
        this.buildTimeConfig = buildTimeConfig;
        this.runtimeConfig = runtimeConfig;
    }

    /** All templates; at start-up, so that wrong values end it. */
    public RuntimeValue<CompositionTemplates> templates(List<TemplateDefinition> definitions, boolean endsAreObserved) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return new RuntimeValue<>(CompositionTemplates.read(definitions, endsAreObserved, config, runtimeConfig.getValue(),
                new Switches(buildTimeConfig, runtimeConfig.getValue())));
    }

    /** The bean of one template. */
    public Function<SyntheticCreationalContext<CompositionTemplate>, CompositionTemplate> template(String name) {
        return context -> new ConfiguredTemplate(name, context.getInjectedReference(CompositionTemplates.class),
                context.getInjectedReference(CompositionService.class));
    }

    /** The reactive bean of one template. */
    public Function<SyntheticCreationalContext<ReactiveCompositionTemplate>, ReactiveCompositionTemplate> reactiveTemplate(
            String name) {
        return context -> new ReactiveConfiguredTemplate(name, context.getInjectedReference(CompositionTemplates.class),
                context.getInjectedReference(ReactiveCompositionService.class));
    }
}
