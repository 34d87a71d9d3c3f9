package io.quarkiverse.ivs.composition.runtime.template;

import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
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
        for (DestinationConfiguration destination : shape.destinations()) {
            if (destination.channel() != null) {
                return true;
            }
        }
        return false;
    }

    public boolean hasS3() {
        for (DestinationConfiguration destination : shape.destinations()) {
            if (destination.s3() != null) {
                return true;
            }
        }
        return false;
    }
}
