package io.quarkiverse.ivs.composition.deployment.template;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The templates of the application, sorted by name. {@link TemplatesProcessor} makes it once all of them are valid,
 * for whatever needs to know them while the application is built.
 */
public final class TemplatesBuildItem extends SimpleBuildItem {

    private final List<TemplateDefinition> templates;

    TemplatesBuildItem(List<TemplateDefinition> templates) {
        this.templates = List.copyOf(templates);
    }

    public List<TemplateDefinition> templates() {
        return templates;
    }

    /** The names, sorted. */
    public List<String> names() {
        return templates.stream().map(TemplateDefinition::name).toList();
    }
}
