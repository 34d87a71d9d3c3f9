package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.template.TemplateLeaves;
import io.quarkiverse.ivs.composition.runtime.template.TemplateValues;
import io.smallrye.config.SmallRyeConfig;

/** The values of one template that are read at start-up, in whichever spelling, with their sources. */
final class ConfiguredTemplateValues {

    private final SmallRyeConfig config;
    private final TemplateDefinition template;
    private final TemplateLeaves leaves;

    ConfiguredTemplateValues(SmallRyeConfig config, TemplateDefinition template) {
        this.config = config;
        this.template = template;
        this.leaves = new TemplateLeaves(config, template.name());
    }

    Optional<ConfiguredValue> value(String leaf) {
        return leaves.value(leaf).map(value -> ConfiguredValue.of(template.key(leaf), value));
    }

    List<ConfiguredValue> tags() {
        return TemplateValues.read(config, template.name()).tags().entrySet().stream()
                .map(tag -> tag(ConfigKeys.TAGS + ".", tag.getKey(), tag.getValue()))
                .toList();
    }

    /** A tag that no file names comes from a variable, whose spelling only the environment knows. */
    private ConfiguredValue tag(String prefix, String tag, String value) {
        return value(prefix + tag).or(() -> value(prefix + '"' + tag + '"'))
                .orElseGet(() -> new ConfiguredValue(template.key(prefix + tag), value, "environment", "environment"));
    }
}
