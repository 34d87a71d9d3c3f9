package io.quarkiverse.ivs.composition.dev;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.template.TemplateLeaves;
import io.quarkiverse.ivs.composition.runtime.template.TemplateSetting;
import io.quarkiverse.ivs.composition.runtime.template.TemplateValues;
import io.smallrye.config.SmallRyeConfig;

/**
 * A template, and what a configuration has of its ARNs, settings and tags, in whichever spelling, with the sources.
 *
 * @param template the template
 * @param arns the configured ones that are set
 * @param settings the configured ones
 * @param tags the configured ones
 * @param unset what an expression names that is not set, where an ARN would come from it
 */
record ConfiguredTemplate(TemplateDefinition template, Map<TemplateArn, ConfiguredValue> arns,
        List<ConfiguredValue> settings, List<ConfiguredValue> tags, Map<TemplateArn, String> unset) {

    static ConfiguredTemplate of(TemplateDefinition template, SmallRyeConfig config) {
        TemplateLeaves leaves = new TemplateLeaves(config, template.name());
        Map<TemplateArn, ConfiguredValue> arns = new EnumMap<>(TemplateArn.class);
        Map<TemplateArn, String> unset = new EnumMap<>(TemplateArn.class);
        for (TemplateArn arn : template.arns()) {
            value(template, leaves, arn.leaf()).ifPresent(value -> arns.put(arn, value));
            leaves.unset(arn.leaf()).ifPresent(expression -> unset.put(arn, expression.name()));
        }
        List<ConfiguredValue> tags = TemplateValues.read(config, template.name()).tags().entrySet().stream()
                .map(tag -> tag(template, leaves, tag.getKey(), tag.getValue()))
                .toList();
        List<ConfiguredValue> settings = Arrays.stream(TemplateSetting.values())
                .map(setting -> value(template, leaves, setting.leaf())).flatMap(Optional::stream).toList();
        return new ConfiguredTemplate(template, arns, settings, tags, unset);
    }

    /** The variable that sets an ARN: that of the expression which waits for one, else that of the key. */
    String variable(TemplateArn arn) {
        return ConfigKeys.environmentVariable(unset.getOrDefault(arn, template.key(arn.leaf())));
    }

    /** Any configured ARN: all of a template are in one account and region. */
    Optional<IvsArn> known() {
        return arns.values().stream().map(value -> IvsArn.parse(value.value())).flatMap(Optional::stream).findFirst();
    }

    /** A tag that no file names comes from a variable, whose spelling only the environment knows. */
    private static ConfiguredValue tag(TemplateDefinition template, TemplateLeaves leaves, String tag, String value) {
        String leaf = ConfigKeys.TAGS + "." + tag;
        return value(template, leaves, leaf).or(() -> value(template, leaves, ConfigKeys.TAGS + ".\"" + tag + '"'))
                .orElseGet(() -> new ConfiguredValue(template.key(leaf), value, "environment", "environment"));
    }

    private static Optional<ConfiguredValue> value(TemplateDefinition template, TemplateLeaves leaves, String leaf) {
        return leaves.value(leaf).map(value -> ConfiguredValue.of(template.key(leaf), value));
    }
}
