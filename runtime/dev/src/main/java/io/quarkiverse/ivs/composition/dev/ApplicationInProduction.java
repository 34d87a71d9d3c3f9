package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateLeaves;
import io.smallrye.config.SmallRyeConfig;

/**
 * What is configured for production.
 *
 * @param templates the templates, sorted by name
 * @param region the configured region, or null
 * @param credentialsType where credentials come from, or null if that is not configured
 * @param tagged whether compositions carry tags beside those of their template
 * @param lookedAfter whether compositions are looked after until their end
 */
record ApplicationInProduction(List<ConfiguredTemplate> templates, ConfiguredValue region,
        ConfiguredValue credentialsType, boolean tagged, boolean lookedAfter) {

    /** What to replace, where nothing is configured. */
    static final String REGION = "REGION";
    static final String ACCOUNT = "ACCOUNT";

    /** @param endsAreObserved whether the application observes the ends of compositions */
    static ApplicationInProduction of(DescribedTemplates templates, boolean endsAreObserved, SmallRyeConfig production) {
        boolean lookedAfter = endsAreObserved || templates.all().stream().anyMatch(each -> new TemplateLeaves(production,
                each.definition().name()).text(ConfigKeys.MAX_DURATION).isPresent());
        return new ApplicationInProduction(
                templates.all().stream().map(each -> ConfiguredTemplate.of(each.definition(), production)).toList(),
                configured(production, ConfigKeys.REGION), configured(production, ConfigKeys.CREDENTIALS_TYPE),
                lookedAfter || !ConfigNames.outsideEnvironment(production, ConfigKeys.DEFAULT_TAGS + ".").isEmpty(),
                lookedAfter);
    }

    /** The region of a template: that of its ARNs, else the configured one, else {@link #REGION}. */
    String regionOf(ConfiguredTemplate template) {
        return template.known().map(IvsArn::region).orElse(region == null ? REGION : region.value());
    }

    /** An ARN in the account and region of a template. */
    String arn(ConfiguredTemplate template, IvsArn.Kind kind, String id) {
        return "arn:aws:ivs:" + regionOf(template) + ":" + template.known().map(IvsArn::account).orElse(ACCOUNT) + ":"
                + kind.text() + "/" + id;
    }

    private static ConfiguredValue configured(SmallRyeConfig production, String key) {
        return Optional.of(production.getConfigValue(key))
                .filter(value -> value.getValue() != null && !value.getValue().isBlank())
                .map(value -> ConfiguredValue.of(key, value))
                .orElse(null);
    }
}
