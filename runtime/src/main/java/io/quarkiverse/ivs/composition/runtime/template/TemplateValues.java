package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.smallrye.config.SmallRyeConfig;

/**
 * What a template says beside its shape.
 *
 * @param arns the ARNs that are set
 * @param tags the tags
 * @param settings the settings that are set
 * @param unset what has no value, since an expression in it names something that is not set, by its leaf
 */
public record TemplateValues(Map<TemplateArn, String> arns, Map<String, String> tags, Map<TemplateSetting, String> settings,
        Map<String, UnsetExpression> unset) {

    /** Copies the ARNs. */
    public TemplateValues {
        arns = arns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(arns));
    }

    /** Reads what is configured of a template that has no neighbours. */
    public static TemplateValues read(SmallRyeConfig config, String template) {
        return read(config, template, NamesOfTemplates.of(config, List.of(template)));
    }

    /** Reads what is configured, in whichever spelling. */
    public static TemplateValues read(SmallRyeConfig config, String template, NamesOfTemplates names) {
        TemplateLeaves leaves = new TemplateLeaves(config, template);
        Map<TemplateArn, String> arns = new EnumMap<>(TemplateArn.class);
        Map<String, UnsetExpression> unset = new TreeMap<>();
        for (TemplateArn arn : TemplateArn.values()) {
            leaves.text(arn.leaf()).ifPresent(text -> arns.put(arn, text));
            leaves.unset(arn.leaf()).ifPresent(expression -> unset.put(arn.leaf(), expression));
        }
        Map<TemplateSetting, String> settings = new EnumMap<>(TemplateSetting.class);
        for (TemplateSetting setting : TemplateSetting.values()) {
            leaves.text(setting.leaf()).ifPresent(text -> settings.put(setting, text.strip()));
            leaves.unset(setting.leaf()).ifPresent(expression -> unset.put(setting.leaf(), expression));
        }
        Map<String, String> tags = new TreeMap<>();
        new TemplateTags(template, names, leaves).read(tags, unset);
        return new TemplateValues(arns, tags, settings, unset);
    }

    /** An ARN; null if it is not set. */
    String arn(TemplateArn arn) {
        return arns.get(arn);
    }

    /** The values of a call win; tags are added to each other. */
    TemplateValues overriddenBy(StartOptions options) {
        Map<TemplateArn, String> merged = new EnumMap<>(TemplateArn.class);
        merged.putAll(arns);
        for (TemplateArn arn : TemplateArn.values()) {
            if (arn.of(options) != null) {
                merged.put(arn, arn.of(options));
            }
        }
        Map<String, String> mergedTags = new LinkedHashMap<>(tags);
        mergedTags.putAll(options.tags());
        return new TemplateValues(merged, mergedTags, settings, unset);
    }
}
