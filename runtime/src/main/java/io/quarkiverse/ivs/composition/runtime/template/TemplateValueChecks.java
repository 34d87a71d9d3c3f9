package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;

/** Whether the values of one template can be right: form and kind of its ARNs, one account and region, the limits of tags. */
final class TemplateValueChecks {

    private static final Map<String, Kind> KINDS = Map.of(
            ConfigKeys.STAGE_ARN, Kind.STAGE,
            ConfigKeys.CHANNEL_ARN, Kind.CHANNEL,
            ConfigKeys.CHANNEL_ENCODER_CONFIGURATION_ARN, Kind.ENCODER_CONFIGURATION,
            ConfigKeys.STORAGE_CONFIGURATION_ARN, Kind.STORAGE_CONFIGURATION,
            ConfigKeys.S3_ENCODER_CONFIGURATION_ARN, Kind.ENCODER_CONFIGURATION);

    private final TemplateDefinition template;
    private final Problems problems;
    /** What the others have to agree with. */
    private IvsArn first;
    private String firstKey;

    private TemplateValueChecks(TemplateDefinition template, Problems problems) {
        this.template = template;
        this.problems = problems;
    }

    static void check(TemplateDefinition template, TemplateValues values, Problems problems) {
        TemplateValueChecks checks = new TemplateValueChecks(template, problems);
        for (Map.Entry<String, String> arn : values.arns().entrySet()) {
            checks.arn(arn.getKey(), arn.getValue());
        }
        checks.tags(values.tags());
    }

    private void arn(String leaf, String value) {
        String key = template.key(leaf);
        String destination = leaf.substring(0, leaf.indexOf('.') + 1);
        if (destination.equals(ConfigKeys.CHANNEL) && !template.hasChannel()
                || destination.equals(ConfigKeys.S3) && !template.hasS3()) {
            String name = destination.substring(0, destination.length() - 1);
            problems.add(key + " is set, but " + template.key(ConfigKeys.DESTINATIONS) + " lacks " + name
                    + ". Remove it, or add " + name + " there and build again.");
            return;
        }
        Kind kind = KINDS.get(leaf);
        Optional<IvsArn> arn = IvsArn.parse(value);
        if (arn.isEmpty() || arn.get().kind() != kind) {
            problems.add(key + " is \"" + value + "\", but must be the ARN of a"
                    + (kind == Kind.ENCODER_CONFIGURATION ? "n " : " ") + kind.text().replace('-', ' ')
                    + ", such as arn:aws:ivs:eu-west-1:123456789012:" + kind.text() + "/AbCd. Correct it.");
            return;
        }
        agree(key, arn.get());
    }

    private void agree(String key, IvsArn arn) {
        if (first == null) {
            first = arn;
            firstKey = key;
        } else if (!arn.account().equals(first.account()) || !arn.region().equals(first.region())) {
            problems.add(key + " is in account " + arn.account() + " and region " + arn.region() + ", but " + firstKey
                    + " is in account " + first.account() + " and region " + first.region()
                    + ". All resources of a composition must be in one account and region. Correct one of the two.");
        }
    }

    private void tags(Map<String, String> tags) {
        if (tags.size() > Limits.TAGS) {
            problems.add(template.key(ConfigKeys.TAGS) + " has " + tags.size() + " tags, but a composition has at most "
                    + Limits.TAGS + ". Remove some.");
        }
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            tag(tag.getKey(), tag.getValue().length());
        }
    }

    private void tag(String tag, int characters) {
        if (tag.length() > Limits.TAG_KEY) {
            problems.add(key(tag) + " has a tag key of " + tag.length() + " characters, but at most " + Limits.TAG_KEY
                    + " are allowed. Shorten it.");
        }
        if (characters > Limits.TAG_VALUE) {
            problems.add(key(tag) + " has " + characters + " characters, but a tag has at most " + Limits.TAG_VALUE
                    + ". Shorten it.");
        }
    }

    private String key(String tag) {
        return template.key(ConfigKeys.TAGS + "." + tag);
    }
}
