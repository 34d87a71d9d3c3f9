package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Arrays;
import java.util.List;

import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/**
 * A template as it was built into the application.
 *
 * @param name its name
 * @param quoted whether the application spells its keys with the name in quotes
 * @param shape the request without what is read at start-up: it has no ARN, no tag and no token
 */
public record TemplateDefinition(String name, boolean quoted, StartCompositionRequest shape) {

    /** The key of a leaf of this template, as the application spells it. */
    public String key(String leaf) {
        return ConfigKeys.template(name, quoted, leaf);
    }

    public boolean hasChannel() {
        return shape.destinations().stream().anyMatch(destination -> destination.channel() != null);
    }

    public boolean hasS3() {
        return shape.destinations().stream().anyMatch(destination -> destination.s3() != null);
    }

    /** Whether a start of this template can have an ARN: that depends on its destinations. */
    public boolean has(TemplateArn arn) {
        return arn.destination().map(destination -> destination.equals("channel") ? hasChannel() : hasS3()).orElse(true);
    }

    /** The ARNs that a start of this template can have. */
    public List<TemplateArn> arns() {
        return Arrays.stream(TemplateArn.values()).filter(this::has).toList();
    }

    /** The ARNs that a start of this template has to have, and these values lack. */
    List<TemplateArn> missing(TemplateValues values) {
        return arns().stream().filter(arn -> arn.required() && values.arn(arn) == null).toList();
    }
}
