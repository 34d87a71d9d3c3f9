package io.quarkiverse.ivs.composition.dev;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;

/**
 * An ARN that belongs to a template.
 *
 * @param leaf the leaf of its key
 * @param kind what it is the ARN of
 * @param option the method of {@link io.quarkiverse.ivs.composition.StartOptions} that gives it to a call
 * @param required whether a start has to have it
 */
record TemplateArn(String leaf, Kind kind, String option, boolean required) {

    /** Those that a template of these destinations can have. */
    static List<TemplateArn> of(TemplateDefinition template) {
        List<TemplateArn> arns = new ArrayList<>();
        arns.add(new TemplateArn(ConfigKeys.STAGE_ARN, Kind.STAGE, "stageArn", true));
        if (template.hasChannel()) {
            arns.add(new TemplateArn(ConfigKeys.CHANNEL_ARN, Kind.CHANNEL, "channelArn", true));
            arns.add(new TemplateArn(ConfigKeys.CHANNEL_ENCODER_CONFIGURATION_ARN, Kind.ENCODER_CONFIGURATION,
                    "channelEncoderConfigurationArn", false));
        }
        if (template.hasS3()) {
            arns.add(new TemplateArn(ConfigKeys.STORAGE_CONFIGURATION_ARN, Kind.STORAGE_CONFIGURATION,
                    "storageConfigurationArn", true));
            arns.add(new TemplateArn(ConfigKeys.S3_ENCODER_CONFIGURATION_ARN, Kind.ENCODER_CONFIGURATION,
                    "s3EncoderConfigurationArn", true));
        }
        return arns;
    }

    /** Those that a start has to have. */
    static List<TemplateArn> requiredOf(TemplateDefinition template) {
        return of(template).stream().filter(TemplateArn::required).toList();
    }
}
