package io.quarkiverse.ivs.composition.deployment.devui;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.dev.ConfiguredValue;
import io.quarkiverse.ivs.composition.dev.DescribedTemplate;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.template.TemplateSetting;
import io.smallrye.config.SmallRyeConfig;

/** The shape of each template as the configuration spells it. */
final class TemplateDescriptions {

    private TemplateDescriptions() {
    }

    static List<DescribedTemplate> of(List<TemplateDefinition> templates, SmallRyeConfig config) {
        SortedSet<String> names = new TreeSet<>();
        config.getPropertyNames().forEach(names::add);
        return templates.stream().map(template -> new DescribedTemplate(template, shape(template, names, config))).toList();
    }

    private static List<ConfiguredValue> shape(TemplateDefinition template, SortedSet<String> names, SmallRyeConfig config) {
        List<ConfiguredValue> values = new ArrayList<>();
        for (String name : names) {
            TemplateKey.parse(name)
                    .filter(key -> key.template().equals(template.name()) && !TemplateSetting.isReadAtStartUp(key.leaf()))
                    .map(key -> config.getConfigValue(name))
                    .filter(value -> value.getValue() != null)
                    .ifPresent(value -> values.add(ConfiguredValue.of(name, value)));
        }
        return values;
    }
}
