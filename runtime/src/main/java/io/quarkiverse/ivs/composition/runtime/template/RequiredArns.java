package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;

/**
 * The ARNs that a start of one template must have, and those that it cannot have, in words that name every place
 * where one can be given.
 */
final class RequiredArns {

    private final TemplateDefinition template;

    RequiredArns(TemplateDefinition template) {
        this.template = template;
    }

    /** Everything that keeps a start from being made of these; none, nearly always. */
    List<String> problems(TemplateValues values, StartOptions options) {
        List<String> problems = new ArrayList<>();
        for (TemplateArn arn : TemplateArn.values()) {
            if (!template.has(arn)) {
                if (arn.of(options) != null) {
                    problems.add(unwanted(arn, arn.of(options)));
                }
            } else if (arn.required() && values.arn(arn) == null) {
                problems.add(missing(arn, values.unset().get(arn.leaf())));
            }
        }
        return problems;
    }

    private String missing(TemplateArn arn, UnsetExpression expression) {
        String key = template.key(arn.leaf());
        return (expression == null ? key + " is not set. Set it" : expression.problem(key)) + ", or the environment variable "
                + ConfigKeys.environmentVariable(key)
                + ", or give the call StartOptions." + arn.option() + ".";
    }

    private String unwanted(TemplateArn arn, String value) {
        String destination = arn.destination().orElseThrow();
        return "StartOptions." + arn.option() + " is " + OutsideText.quoted(value) + ", but "
                + template.key(ConfigKeys.DESTINATIONS)
                + " lacks " + destination + ". Leave the option out, or add " + destination + " there.";
    }
}
