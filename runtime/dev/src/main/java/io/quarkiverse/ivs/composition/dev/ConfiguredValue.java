package io.quarkiverse.ivs.composition.dev;

import org.eclipse.microprofile.config.ConfigValue;

/**
 * A value as the configuration has it.
 *
 * @param key the key, as the application spells it
 * @param value the value
 * @param source where it is from, in a word or two
 * @param location the name of the source as the configuration knows it
 */
public record ConfiguredValue(String key, String value, String source, String location) {

    /** The value that won, and where it is from. */
    public static ConfiguredValue of(String key, ConfigValue value) {
        return new ConfiguredValue(key, value.getValue(), SourceNames.shortName(value.getSourceName()), value.getSourceName());
    }
}
