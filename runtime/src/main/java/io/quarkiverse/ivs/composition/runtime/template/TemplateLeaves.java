package io.quarkiverse.ivs.composition.runtime.template;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
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
        Optional<ConfigValue> value = strongest(leaf);
        return value.isEmpty() ? Optional.empty() : Optional.of(value.get().getValue().strip());
    }

    /** The value of a leaf as its source has it, with the source; empty if it is not set, or set to nothing. */
    public Optional<ConfigValue> value(String leaf) {
        return strongest(leaf);
    }

    /** The values of a leaf that is a list, separated by commas or with indexes as YAML has them. */
    public Optional<List<String>> list(String leaf) {
        return strongest(leaf, leaf + "[0]")
                .map(value -> value.getName().endsWith("[0]") ? withoutIndex(value.getName()) : value.getName())
                .flatMap(key -> config.getOptionalValues(key, String.class))
                .map(values -> values.stream().map(String::strip).toList());
    }

    /** The value of the first leaf that is set among several that mean the same; that of the strongest source, if many are. */
    Optional<ConfigValue> strongest(String... leaves) {
        ConfigValue strongest = null;
        for (String leaf : leaves) {
            for (String prefix : prefixes) {
                ConfigValue value = config.getConfigValue(prefix + leaf);
                boolean set = value.getValue() != null && !value.getValue().isBlank();
                if (set && (strongest == null || value.getSourceOrdinal() > strongest.getSourceOrdinal())) {
                    strongest = value;
                }
            }
        }
        return Optional.ofNullable(strongest);
    }

    private static String withoutIndex(String key) {
        return key.substring(0, key.length() - "[0]".length());
    }
}
