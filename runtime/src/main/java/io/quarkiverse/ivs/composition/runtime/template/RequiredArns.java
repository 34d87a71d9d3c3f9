package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/**
 * The ARNs that a start of one template must have, and those that it cannot have, in words that name every place
 * where one can be given.
 */
final class RequiredArns {

    /** An ARN that has to be there, and the sentence for when it is not. */
    private record Required(Function<TemplateValues, String> value, String sentence) {
    }

    /** An option for a destination that the template does not have, and the sentence around its value. */
    private record Unwanted(Function<StartOptions, String> value, String before, String after) {
    }

    private final TemplateDefinition template;
    private final List<Required> required = new ArrayList<>();
    private final List<Unwanted> unwanted = new ArrayList<>();

    RequiredArns(TemplateDefinition template) {
        this.template = template;
        require(TemplateValues::stageArn, ConfigKeys.STAGE_ARN, "stageArn");
        if (template.hasChannel()) {
            require(TemplateValues::channelArn, ConfigKeys.CHANNEL_ARN, "channelArn");
        } else {
            refuse(StartOptions::channelArn, "channelArn", "channel");
            refuse(StartOptions::channelEncoderConfigurationArn, "channelEncoderConfigurationArn", "channel");
        }
        if (template.hasS3()) {
            require(TemplateValues::storageConfigurationArn, ConfigKeys.STORAGE_CONFIGURATION_ARN, "storageConfigurationArn");
            require(TemplateValues::s3EncoderConfigurationArn, ConfigKeys.S3_ENCODER_CONFIGURATION_ARN,
                    "s3EncoderConfigurationArn");
        } else {
            refuse(StartOptions::storageConfigurationArn, "storageConfigurationArn", "s3");
            refuse(StartOptions::s3EncoderConfigurationArn, "s3EncoderConfigurationArn", "s3");
        }
    }

    private void require(Function<TemplateValues, String> value, String leaf, String option) {
        String key = template.key(leaf);
        required.add(new Required(value, key + " is not set. Set it, or the environment variable "
                + ConfigKeys.environmentVariable(key) + ", or give the call StartOptions." + option + "."));
    }

    private void refuse(Function<StartOptions, String> value, String option, String destination) {
        unwanted.add(new Unwanted(value, "StartOptions." + option + " is \"", "\", but "
                + template.key(ConfigKeys.DESTINATIONS) + " lacks " + destination + ". Leave the option out, or add "
                + destination + " there."));
    }

    /** Everything that keeps a start from being made of these; none, nearly always. */
    List<String> problems(TemplateValues values, StartOptions options) {
        List<String> problems = List.of();
        for (Required arn : required) {
            if (arn.value.apply(values) == null) {
                problems = and(problems, arn.sentence);
            }
        }
        for (Unwanted option : unwanted) {
            String value = option.value.apply(options);
            if (value != null) {
                problems = and(problems, option.before + value + option.after);
            }
        }
        return problems;
    }

    private static List<String> and(List<String> problems, String sentence) {
        List<String> more = problems.isEmpty() ? new ArrayList<>() : problems;
        more.add(sentence);
        return more;
    }
}
