package io.quarkiverse.ivs.composition.dev;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.dev.TemplateView.Missing;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfig;

/**
 * Puts together what is known of each template: from the build, from the configuration of this run, and from that of
 * production.
 */
final class TemplateViews {

    private final DescribedTemplates templates;
    private final SmallRyeConfig run;
    private final SmallRyeConfig production;

    TemplateViews(DescribedTemplates templates, Config run, SmallRyeConfig production) {
        this.templates = templates;
        this.run = run.unwrap(SmallRyeConfig.class);
        this.production = production;
    }

    List<TemplateView> all() {
        return templates.all().stream().map(this::view).toList();
    }

    private TemplateView view(DescribedTemplate described) {
        TemplateDefinition template = described.definition();
        return new TemplateView(template.name(), WireMaps.of(template.shape().layout()), template.hasChannel(),
                template.hasS3(), described.shape(), values(template), missing(template));
    }

    private List<ConfiguredValue> values(TemplateDefinition template) {
        ConfiguredTemplateValues configured = new ConfiguredTemplateValues(run, template);
        List<ConfiguredValue> values = new ArrayList<>();
        template.arns().forEach(arn -> configured.value(arn.leaf()).ifPresent(values::add));
        values.addAll(configured.tags());
        return values;
    }

    private List<Missing> missing(TemplateDefinition template) {
        ConfiguredTemplateValues configured = new ConfiguredTemplateValues(production, template);
        return template.arns().stream()
                .filter(arn -> arn.required() && configured.value(arn.leaf()).isEmpty())
                .map(arn -> new Missing(template.key(arn.leaf()),
                        ConfigKeys.environmentVariable(template.key(arn.leaf())), arn.option()))
                .toList();
    }
}
