package io.quarkiverse.ivs.composition.runtime.devui;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/** The variables that tell the finished image its ARNs. What is configured already is a comment. */
final class EnvironmentVariables {

    private EnvironmentVariables() {
    }

    static String of(List<TemplateInProduction> templates) {
        StringBuilder lines = new StringBuilder();
        templates.forEach(template -> append(template, lines));
        return lines.toString();
    }

    private static void append(TemplateInProduction production, StringBuilder lines) {
        TemplateDefinition template = production.template();
        lines.append("# ").append(template.name()).append('\n');
        for (TemplateArn arn : TemplateArn.of(template)) {
            ConfiguredValue configured = production.arns().get(arn.leaf());
            String variable = ConfigKeys.environmentVariable(template.key(arn.leaf()));
            if (configured != null) {
                lines.append("# ").append(variable).append(" overrides ").append(configured.value()).append(" (")
                        .append(configured.source()).append(")\n");
            } else {
                lines.append(arn.required() ? "" : "# optional: ").append(variable).append("=arn:aws:ivs:REGION:ACCOUNT:")
                        .append(arn.kind().text()).append("/ID\n");
            }
        }
    }
}
