package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.OneAccountAndRegion;
import io.quarkiverse.ivs.composition.runtime.ivs.TagRules;

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
        tags.forEach(this::tag);
    }

    /** A missing ARN is an error of the call that lacks it; anything else that is missing would be noticed by nobody. */
    private void unset(String leaf, UnsetExpression expression) {
        if (TemplateArn.ofLeaf(leaf).isEmpty()) {
            boolean tag = leaf.startsWith(ConfigKeys.TAGS + ".");
            problems.add(expression.problem(template.key(leaf)) + ", or write ${" + expression.name() + ":} for "
                    + (tag ? "a tag that may be empty." : "what may be left out."));
        }
    }

    private void tag(String tag, String value) {
        LifecycleChecks.colon(key(tag), tag, value).ifPresent(problems::add);
        if (Limits.characters(tag) > Limits.TAG_KEY) {
            problems.add(key(tag) + " has a tag key of " + Limits.characters(tag) + " characters, but at most "
                    + Limits.TAG_KEY + " are allowed. Shorten it.");
        }
        if (LifecycleChecks.isOurs(tag)) {
            problems.add(LifecycleChecks.isOurs(key(tag), ConfigKeys.LIFECYCLE_OWNER));
        }
        if (TagRules.isReserved(tag)) {
            problems.add(key(tag) + " has a tag key that begins with " + TagRules.RESERVED
                    + ", which is reserved for AWS, in any case. Rename it.");
        }
        if (Limits.characters(value) > Limits.TAG_VALUE) {
            problems.add(key(tag) + " has " + Limits.characters(value) + " characters, but a tag has at most "
                    + Limits.TAG_VALUE + ". Shorten it.");
        }
    }

    private String key(String tag) {
        return template.key(ConfigKeys.TAGS + "." + tag);
    }
}
