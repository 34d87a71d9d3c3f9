package io.quarkiverse.ivs.composition.runtime.devui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.runtime.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.TemplateLeaves;
import io.quarkiverse.ivs.composition.runtime.config.TemplateValues;
import io.quarkiverse.ivs.composition.runtime.devui.TemplateView.Missing;
import io.smallrye.config.SmallRyeConfig;

/** Puts together what is known of each template: from the build, and from the configuration of this run. */
final class TemplateViews {

    private final DescribedTemplates templates;
    private final SmallRyeConfig config;

    TemplateViews(DescribedTemplates templates, Config config) {
        this.templates = templates;
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    List<TemplateView> all() {
        return templates.all().stream().map(this::view).toList();
    }

    List<TemplateInProduction> inProduction() {
        return templates.all().stream().map(described -> inProduction(described.definition())).toList();
    }

    private TemplateInProduction inProduction(TemplateDefinition template) {
        Map<String, ConfiguredValue> arns = new TreeMap<>();
        ConfigKeys.ARNS.forEach(leaf -> configured(template, leaf).ifPresent(value -> arns.put(leaf, value)));
        return new TemplateInProduction(template, arns, !TemplateValues.read(config, template.name()).tags().isEmpty());
    }

    private TemplateView view(DescribedTemplate described) {
        TemplateDefinition template = described.definition();
        return new TemplateView(template.name(), WireMaps.of(template.shape().layout()), template.hasChannel(),
                template.hasS3(), described.shape(), values(template), missing(template));
    }

    private List<ConfiguredValue> values(TemplateDefinition template) {
        List<ConfiguredValue> values = new ArrayList<>();
        ConfigKeys.ARNS.forEach(leaf -> configured(template, leaf).ifPresent(values::add));
        TemplateValues.read(config, template.name()).tags().forEach((tag, value) -> {
            String leaf = ConfigKeys.TAGS + "." + tag;
            values.add(configured(template, leaf).or(() -> configured(template, ConfigKeys.TAGS + ".\"" + tag + '"'))
                    .orElseGet(() -> new ConfiguredValue(template.key(leaf), value, "environment", "environment")));
        });
        return values;
    }

    private List<Missing> missing(TemplateDefinition template) {
        return TemplateArn.requiredOf(template).stream()
                .filter(arn -> configured(template, arn.leaf()).isEmpty())
                .map(arn -> new Missing(template.key(arn.leaf()),
                        ConfigKeys.environmentVariable(template.key(arn.leaf())), arn.option()))
                .toList();
    }

    private Optional<ConfiguredValue> configured(TemplateDefinition template, String leaf) {
        return new TemplateLeaves(config, template.name()).value(leaf)
                .map(value -> ConfiguredValue.of(template.key(leaf), value));
    }
}
