package io.quarkiverse.ivs.composition.deployment.template;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;

/**
 * A template that has {@code destinations}.
 *
 * @param name its name
 * @param quoted whether the application spells the name in quotes
 * @param keys all its keys outside the environment, sorted
 */
record DeclaredTemplate(String name, boolean quoted, List<TemplateKey> keys) {

    /** The key of a leaf as the application spells it. */
    String key(String leaf) {
        return ConfigKeys.template(name, quoted, leaf);
    }
}
