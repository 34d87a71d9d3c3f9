package io.quarkiverse.ivs.composition.dev;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfig;

/**
 * A template, and what is configured of its ARNs and tags.
 *
 * @param template the template
 * @param arns the configured ones that are set
 * @param tags the configured ones
 */
record TemplateInProduction(TemplateDefinition template, Map<TemplateArn, ConfiguredValue> arns, List<ConfiguredValue> tags) {

    static TemplateInProduction of(TemplateDefinition template, SmallRyeConfig production) {
        ConfiguredTemplateValues configured = new ConfiguredTemplateValues(production, template);
        Map<TemplateArn, ConfiguredValue> arns = new EnumMap<>(TemplateArn.class);
        template.arns().forEach(arn -> configured.value(arn.leaf()).ifPresent(value -> arns.put(arn, value)));
        return new TemplateInProduction(template, arns, configured.tags());
    }

    /** Any configured ARN: all of a template are in one account and region. */
    Optional<IvsArn> known() {
        return arns.values().stream().map(value -> IvsArn.parse(value.value())).flatMap(Optional::stream).findFirst();
    }
}
