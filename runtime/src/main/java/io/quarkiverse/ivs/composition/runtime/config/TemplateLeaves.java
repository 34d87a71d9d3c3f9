package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/**
 * Reads the values below one template, with and without quotes around its name. A config mapping does not do: it misses
 * variables of the environment that spell the name the other way than the files do, and may lose the template for one.
 */
public final class TemplateLeaves {

    private final SmallRyeConfig config;
    private final List<String> prefixes;

    public TemplateLeaves(SmallRyeConfig config, String template) {
        this.config = config;
        this.prefixes = List.of(ConfigKeys.unquotedTemplate(template, ""), ConfigKeys.quotedTemplate(template, ""));
    }

    /** The value of a leaf, stripped; empty if it is not set, or set to nothing. */
    public Optional<String> text(String leaf) {
        return value(leaf).map(value -> value.getValue().strip()).filter(text -> !text.isEmpty());
    }

    /** The value of a leaf as its source has it, with the source; empty if it is not set, or set to nothing. */
    public Optional<ConfigValue> value(String leaf) {
        return strongest(spellings(leaf));
    }

    /** The values of a leaf that is a list, separated by commas or with indexes as YAML has them. */
    public Optional<List<String>> list(String leaf) {
        return strongest(spellings(leaf).flatMap(key -> Stream.of(key, key + "[0]")))
                .map(value -> value.getName().endsWith("[0]") ? withoutIndex(value.getName()) : value.getName())
                .flatMap(key -> config.getOptionalValues(key, String.class))
                .map(values -> values.stream().map(String::strip).toList());
    }

    /** The value of the first key that is set among several that mean the same; that of the strongest source, if many are. */
    Optional<ConfigValue> strongest(Stream<String> keys) {
        return keys.map(config::getConfigValue)
                .filter(value -> value.getValue() != null && !value.getValue().isBlank())
                .reduce((first, second) -> second.getSourceOrdinal() > first.getSourceOrdinal() ? second : first);
    }

    Stream<String> spellings(String leaf) {
        return prefixes.stream().map(prefix -> prefix + leaf);
    }

    private static String withoutIndex(String key) {
        return key.substring(0, key.length() - "[0]".length());
    }
}
