package io.quarkiverse.ivs.composition.runtime.template;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;

/** Whether a template that is to start by itself can: nobody is there to give such a start an ARN. */
final class AutoStartChecks {

    /** The one thing that can start a template. */
    static final String FIRST_PUBLISHER = "first-publisher";

    private AutoStartChecks() {
    }

    /** @param filled whether ARNs that are missing are made up */
    static void check(TemplateDefinition template, TemplateValues values, boolean filled, Problems problems) {
        String value = values.settings().get(TemplateSetting.AUTO_START);
        if (value == null) {
            return;
        }
        String key = template.key(TemplateSetting.AUTO_START.leaf());
        if (!value.equals(FIRST_PUBLISHER)) {
            problems.add(key + " is \"" + value + "\", but must be " + FIRST_PUBLISHER
                    + ". Correct it, or remove it if the application starts the template.");
            return;
        }
        for (TemplateArn arn : filled ? List.<TemplateArn> of() : template.missing(values)) {
            String missing = template.key(arn.leaf());
            UnsetExpression expression = values.unset().get(arn.leaf());
            problems.add(key + " is " + FIRST_PUBLISHER + ", but " + missing + ", which such a start needs, is "
                    + (expression == null ? "not set. Set it"
                            : '"' + expression.text() + "\", and " + expression.name() + " is not set. Set "
                                    + expression.name())
                    + ", or the environment variable " + ConfigKeys.environmentVariable(missing) + ", or remove " + key + ".");
        }
    }
}
