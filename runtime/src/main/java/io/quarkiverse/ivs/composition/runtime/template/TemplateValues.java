package io.quarkiverse.ivs.composition.runtime.template;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.smallrye.config.SmallRyeConfig;

/**
 * What a template says beside its shape. Each value may be missing.
 *
 * @param stageArn the stage, or null
 * @param channelArn the channel, or null
 * @param channelEncoderConfigurationArn the encoder configuration of the channel, or null
 * @param storageConfigurationArn the storage configuration, or null
 * @param s3EncoderConfigurationArn the encoder configuration of the recording, or null
 * @param tags the tags, never null
 */
public record TemplateValues(
        String stageArn,
        String channelArn,
        String channelEncoderConfigurationArn,
        String storageConfigurationArn,
        String s3EncoderConfigurationArn,
        Map<String, String> tags) {

    /** Reads what is configured, in whichever spelling. */
    public static TemplateValues read(SmallRyeConfig config, String template) {
        return read(config, template, NamesOfTemplates.of(config));
    }

    /** Reads what is configured, as one of many templates. */
    public static TemplateValues read(SmallRyeConfig config, String template, NamesOfTemplates names) {
        TemplateLeaves leaves = new TemplateLeaves(config, template);
        return new TemplateValues(
                leaves.text(ConfigKeys.STAGE_ARN).orElse(null),
                leaves.text(ConfigKeys.CHANNEL_ARN).orElse(null),
                leaves.text(ConfigKeys.CHANNEL_ENCODER_CONFIGURATION_ARN).orElse(null),
                leaves.text(ConfigKeys.STORAGE_CONFIGURATION_ARN).orElse(null),
                leaves.text(ConfigKeys.S3_ENCODER_CONFIGURATION_ARN).orElse(null),
                new TemplateTags(template, names, leaves).read());
    }

    /** The ARNs that are there, by their leaf. */
    public Map<String, String> arns() {
        Map<String, String> arns = new LinkedHashMap<>();
        put(ConfigKeys.STAGE_ARN, stageArn, arns);
        put(ConfigKeys.CHANNEL_ARN, channelArn, arns);
        put(ConfigKeys.CHANNEL_ENCODER_CONFIGURATION_ARN, channelEncoderConfigurationArn, arns);
        put(ConfigKeys.STORAGE_CONFIGURATION_ARN, storageConfigurationArn, arns);
        put(ConfigKeys.S3_ENCODER_CONFIGURATION_ARN, s3EncoderConfigurationArn, arns);
        return arns;
    }

    private static void put(String leaf, String arn, Map<String, String> arns) {
        if (arn != null) {
            arns.put(leaf, arn);
        }
    }

    /** The values of a call win; tags are added to each other. */
    public TemplateValues overriddenBy(StartOptions options) {
        return new TemplateValues(
                either(options.stageArn(), stageArn),
                either(options.channelArn(), channelArn),
                either(options.channelEncoderConfigurationArn(), channelEncoderConfigurationArn),
                either(options.storageConfigurationArn(), storageConfigurationArn),
                either(options.s3EncoderConfigurationArn(), s3EncoderConfigurationArn),
                merged(tags, options.tags()));
    }

    private static String either(String wins, String otherwise) {
        return wins != null ? wins : otherwise;
    }

    private static Map<String, String> merged(Map<String, String> tags, Map<String, String> win) {
        if (win.isEmpty()) {
            return tags;
        }
        Map<String, String> merged = new LinkedHashMap<>(tags);
        merged.putAll(win);
        return merged;
    }
}
