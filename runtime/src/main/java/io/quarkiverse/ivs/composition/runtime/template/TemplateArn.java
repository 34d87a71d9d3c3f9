package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;

/** The ARNs that a template can have: a key of each, and an option of a call. */
public enum TemplateArn {
    STAGE(ConfigKeys.STAGE_ARN, Kind.STAGE, true, "stageArn", StartOptions::stageArn),
    CHANNEL(ConfigKeys.CHANNEL_ARN, Kind.CHANNEL, true, "channelArn", StartOptions::channelArn),
    /** The service chooses an encoder for a channel that has none. */
    CHANNEL_ENCODER_CONFIGURATION(ConfigKeys.CHANNEL_ENCODER_CONFIGURATION_ARN, Kind.ENCODER_CONFIGURATION, false,
            "channelEncoderConfigurationArn", StartOptions::channelEncoderConfigurationArn),
    STORAGE_CONFIGURATION(ConfigKeys.STORAGE_CONFIGURATION_ARN, Kind.STORAGE_CONFIGURATION, true,
            "storageConfigurationArn", StartOptions::storageConfigurationArn),
    S3_ENCODER_CONFIGURATION(ConfigKeys.S3_ENCODER_CONFIGURATION_ARN, Kind.ENCODER_CONFIGURATION, true,
            "s3EncoderConfigurationArn", StartOptions::s3EncoderConfigurationArn);

    private final String leaf;
    private final Kind kind;
    private final boolean required;
    private final String option;
    private final Function<StartOptions, String> getter;

    TemplateArn(String leaf, Kind kind, boolean required, String option, Function<StartOptions, String> getter) {
        this.leaf = leaf;
        this.kind = kind;
        this.required = required;
        this.option = option;
        this.getter = getter;
    }

    /** The one of a key below a template; empty if the key is another one. */
    public static Optional<TemplateArn> ofLeaf(String leaf) {
        return Arrays.stream(values()).filter(arn -> arn.leaf.equals(leaf)).findFirst();
    }

    /** Its key below the template. */
    public String leaf() {
        return leaf;
    }

    /** What it is the ARN of. */
    public Kind kind() {
        return kind;
    }

    /** Whether a start has to have it. */
    public boolean required() {
        return required;
    }

    /** The method of {@link StartOptions} that gives it to a call. */
    public String option() {
        return option;
    }

    /** The destination that it belongs to, as {@code destinations} names it; empty for the stage. */
    public Optional<String> destination() {
        int end = leaf.indexOf('.');
        return end < 0 ? Optional.empty() : Optional.of(leaf.substring(0, end));
    }

    /** What a call gives; null if it gives none. */
    String of(StartOptions options) {
        return getter.apply(options);
    }
}
