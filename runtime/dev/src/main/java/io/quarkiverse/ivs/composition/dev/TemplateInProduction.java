package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfig;

/**
 * A template, and what is configured of its ARNs and tags.
 *
 * @param template the template
 * @param arns the configured ones by the leaf of their key
 * @param tags the configured ones
 */
record TemplateInProduction(TemplateDefinition template, Map<String, ConfiguredValue> arns, List<ConfiguredValue> tags) {

    static TemplateInProduction of(TemplateDefinition template, SmallRyeConfig production) {
        ConfiguredTemplateValues configured = new ConfiguredTemplateValues(production, template);
        Map<String, ConfiguredValue> arns = new TreeMap<>();
        ConfigKeys.ARNS.forEach(leaf -> configured.value(leaf).ifPresent(value -> arns.put(leaf, value)));
        return new TemplateInProduction(template, arns, configured.tags());
    }

    /** Any configured ARN: all of a template are in one account and region. */
    Optional<IvsArn> known() {
        return arns.values().stream().map(value -> IvsArn.parse(value.value())).flatMap(Optional::stream).findFirst();
    }
}
