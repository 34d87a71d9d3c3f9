package io.quarkiverse.ivs.composition.deployment.template;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.template.UnknownTemplates;
import io.quarkus.arc.deployment.RegisteredComponentsBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.arc.processor.InjectionPointInfo;

/** Finds the injection points of the application that no template will satisfy. */
final class TemplateInjectionPoints {

    private static final Set<DotName> TEMPLATES = Set.of(DotName.createSimple(CompositionTemplate.class),
            DotName.createSimple(ReactiveCompositionTemplate.class));
    private static final DotName TEMPLATE_NAME = DotName.createSimple(TemplateName.class);

    private final RegisteredComponentsBuildItem beans;
    private final List<String> names;

    TemplateInjectionPoints(RegisteredComponentsBuildItem beans, List<String> names) {
        this.beans = beans;
        this.names = names;
    }

    /** @throws DeploymentException with a line for each, if there are any */
    void check() {
        Problems problems = new Problems();
        for (InjectionPointInfo point : beans.getInjectionPoints()) {
            // An Instance may be empty: that is what it is for.
            if (!point.isProgrammaticLookup() && TEMPLATES.contains(point.getRequiredType().name())
                    && !isOfTheApplication(point)) {
                check(point, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new DeploymentException(problems.text("the injected composition templates"));
        }
    }

    /** Whether a bean of the application's own is injected. The resolver of ArC would say, but it is not ready yet. */
    private boolean isOfTheApplication(InjectionPointInfo point) {
        return beans.getBeans().stream()
                .anyMatch(bean -> bean.hasType(point.getRequiredType().name()) && point.getRequiredQualifiers().stream()
                        .allMatch(required -> required.name().equals(DotNames.ANY)
                                || bean.getQualifiers().stream().anyMatch(required::equivalentTo)));
    }

    private void check(InjectionPointInfo point, Problems problems) {
        AnnotationInstance qualifier = point.getRequiredQualifier(TEMPLATE_NAME);
        if (qualifier == null) {
            problems.add(point.getTargetInfo() + ": A " + point.getRequiredType().name().withoutPackagePrefix()
                    + " is injected by its name. " + unnamed());
        } else if (!names.contains(qualifier.value().asString())) {
            problems.add(point.getTargetInfo() + ": " + UnknownTemplates.text(qualifier.value().asString(), names));
        }
    }

    private String unnamed() {
        return names.isEmpty()
                ? "None is configured: declare one, and add @TemplateName with its name."
                : "Known templates: " + String.join(", ", names) + ". Add @TemplateName(\"" + names.get(0) + "\")"
                        + (names.size() == 1 ? "." : ", or another of them.");
    }
}
