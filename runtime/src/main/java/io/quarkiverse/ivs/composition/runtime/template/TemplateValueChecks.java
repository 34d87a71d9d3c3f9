package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.OneAccountAndRegion;

/** Whether the values of one template can be right: form and kind of its ARNs, one account and region, the limits of tags. */
final class TemplateValueChecks {

    private final TemplateDefinition template;
    private final Problems problems;
    private final OneAccountAndRegion place = new OneAccountAndRegion();

    private TemplateValueChecks(TemplateDefinition template, Problems problems) {
        this.template = template;
        this.problems = problems;
    }

    static void check(TemplateDefinition template, TemplateValues values, Problems problems) {
        TemplateValueChecks checks = new TemplateValueChecks(template, problems);
        values.arns().forEach(checks::arn);
        checks.tags(values.tags());
        values.unset().forEach(checks::unset);
    }

    private void arn(TemplateArn arn, String value) {
        String key = template.key(arn.leaf());
        if (!template.has(arn)) {
            String destination = arn.destination().orElseThrow();
            problems.add(key + " is set, but " + template.key(ConfigKeys.DESTINATIONS) + " lacks " + destination
                    + ". Remove it, or add " + destination + " there and build again.");
            return;
        }
        Optional<IvsArn> parsed = IvsArn.parse(value).filter(ofAnyKind -> ofAnyKind.kind() == arn.kind());
        if (parsed.isEmpty()) {
            problems.add(key + " is \"" + value + "\", but " + arn.kind().expected() + ". Correct it.");
        } else {
            place.problem(key, parsed.get()).ifPresent(problem -> problems.add(problem + " Correct one of the two."));
        }
    }

    private void tags(Map<String, String> tags) {
        if (tags.size() > Limits.TAGS) {
            problems.add(template.key(ConfigKeys.TAGS) + " has " + tags.size() + " tags, but a composition has at most "
                    + Limits.TAGS + ". Remove some.");
        }
        tags.forEach((tag, value) -> TagChecks.check(template.key(ConfigKeys.TAGS + "." + tag), tag, value, problems));
    }

    /** A missing ARN is an error of the call that lacks it; anything else that is missing would be noticed by nobody. */
    private void unset(String leaf, UnsetExpression expression) {
        if (TemplateArn.ofLeaf(leaf).isEmpty()) {
            boolean tag = leaf.startsWith(ConfigKeys.TAGS + ".");
            problems.add(expression.problem(template.key(leaf)) + ", or write ${" + expression.name() + ":} for "
                    + (tag ? "a tag that may be empty." : "what may be left out."));
        }
    }
}
