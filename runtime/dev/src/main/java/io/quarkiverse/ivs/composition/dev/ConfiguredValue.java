package io.quarkiverse.ivs.composition.dev;

import org.eclipse.microprofile.config.ConfigValue;

/**
 * A value as the configuration has it.
 *
 * @param key the key, as the application spells it
 * @param value the value
 * @param source where it is from, in a word or two that fit into a column of a table
 * @param location the name of the source as the configuration knows it
 */
public record ConfiguredValue(String key, String value, String source, String location) {

    private static final String FILE = "[source=";

    /** The value that won, and where it is from. */
    public static ConfiguredValue of(String key, ConfigValue value) {
        return new ConfiguredValue(key, value.getValue(), shortName(value.getSourceName()), value.getSourceName());
    }

    /** The file of a source that is one; else what the source is. */
    static String shortName(String source) {
        if (source == null) {
            return "unknown";
        }
        if (source.contains(FILE)) {
            String path = source.substring(source.indexOf(FILE) + FILE.length()).replaceAll("]$", "");
            return path.substring(path.lastIndexOf('/') + 1);
        }
        if (source.startsWith("EnvConfigSource")) {
            return "environment";
        }
        return source.startsWith("SysPropConfigSource") ? "system property" : source;
    }
}
