package io.quarkiverse.ivs.composition.dev;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;

/**
 * The variables that tell the finished image what differs from one environment to the next. What is configured is a comment.
 */
final class EnvironmentVariables {

    private final StringBuilder lines = new StringBuilder();

    private EnvironmentVariables() {
    }

    static String of(ApplicationInProduction application) {
        EnvironmentVariables variables = new EnvironmentVariables();
        variables.addRegion(application);
        variables.addCredentials(application);
        application.templates().forEach(template -> variables.addTemplate(application, template));
        return variables.lines.toString();
    }

    private void addRegion(ApplicationInProduction application) {
        if (application.region() != null) {
            addConfigured(application.region());
        } else {
            line("# optional, the region of calls without an ARN: " + variable(ConfigKeys.REGION) + "="
                    + ApplicationInProduction.REGION);
        }
    }

    /** Where they come from, never what they are. */
    private void addCredentials(ApplicationInProduction application) {
        if (application.credentialsType() != null) {
            addConfigured(application.credentialsType());
        } else {
            line("# Credentials come from the default chain of the AWS SDK, unless " + variable(ConfigKeys.CREDENTIALS_TYPE)
                    + " chooses another source.");
        }
    }

    private void addTemplate(ApplicationInProduction application, ConfiguredTemplate production) {
        TemplateDefinition template = production.template();
        line("# " + template.name());
        for (TemplateArn arn : template.arns()) {
            ConfiguredValue configured = production.arns().get(arn);
            if (configured != null) {
                addConfigured(configured);
            } else {
                line((arn.required() ? "" : "# optional: ") + production.variable(arn) + "="
                        + application.arn(production, arn.kind(), "ID"));
            }
        }
        production.tags().forEach(this::addConfigured);
    }

    private void addConfigured(ConfiguredValue value) {
        line("# " + variable(value.key()) + " overrides " + value.value() + " (" + value.source() + ")");
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }

    private static String variable(String key) {
        return ConfigKeys.environmentVariable(key);
    }
}
