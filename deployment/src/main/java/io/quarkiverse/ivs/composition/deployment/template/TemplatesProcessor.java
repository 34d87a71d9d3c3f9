package io.quarkiverse.ivs.composition.deployment.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.runtime.service.CompositionRecorder;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem.ExtendedBeanConfigurator;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.smallrye.config.SmallRyeConfig;

/** The templates: from the configuration to a bean for each. */
class TemplatesProcessor {

    @BuildStep
    TemplatesBuildItem templates() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return new TemplatesBuildItem(ConfiguredTemplates.read(config));
    }

    @BuildStep
    AdditionalBeanBuildItem qualifier() {
        return new AdditionalBeanBuildItem(TemplateName.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    SyntheticBeanBuildItem allTemplates(TemplatesBuildItem templates, ObservedEndsBuildItem ends,
            CompositionRecorder recorder) {
        return SyntheticBeanBuildItem.configure(CompositionTemplates.class)
                .scope(Singleton.class)
                .runtimeValue(recorder.templates(templates.templates(), ends.isObserved()))
                .setRuntimeInit()
                .unremovable()
                .done();
    }

    /** Injection points are checked in this step, since ArC would end the build with its own text once it has the beans. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void templateBeans(TemplatesBuildItem templates, BeanDiscoveryFinishedBuildItem beans, CompositionRecorder recorder,
            BuildProducer<SyntheticBeanBuildItem> syntheticBeans) {
        new TemplateInjectionPoints(beans, templates.names()).check();
        int priority = templates.names().size();
        for (String name : templates.names()) {
            // A list of all has them in this order.
            priority--;
            syntheticBeans.produce(bean(CompositionTemplate.class, name, CompositionService.class, priority)
                    .createWith(recorder.template(name)).done());
            syntheticBeans.produce(bean(ReactiveCompositionTemplate.class, name, ReactiveCompositionService.class, priority)
                    .createWith(recorder.reactiveTemplate(name)).done());
        }
    }

    private static ExtendedBeanConfigurator bean(Class<?> type, String name, Class<?> service, int priority) {
        return SyntheticBeanBuildItem.configure(type)
                .scope(ApplicationScoped.class)
                .priority(priority)
                .addQualifier().annotation(TemplateName.class).addValue("value", name).done()
                .addInjectionPoint(ClassType.create(DotName.createSimple(CompositionTemplates.class)))
                .addInjectionPoint(ClassType.create(DotName.createSimple(service)))
                .setRuntimeInit()
                .unremovable();
    }
}
