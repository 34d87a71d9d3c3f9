package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
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

    /** The value of a leaf; empty if it is not set. */
    public Optional<String> text(String leaf) {
        return value(leaf).map(ConfigValue::getValue);
    }

    /** The value of a leaf with its source; that of the strongest one, if several spellings are set. */
    public Optional<ConfigValue> value(String... leaves) {
        ConfigValue strongest = null;
        for (ConfigValue value : values(leaves)) {
            if (value.getValue() != null
                    && (strongest == null || value.getSourceOrdinal() > strongest.getSourceOrdinal())) {
                strongest = value;
            }
        }
        return Optional.ofNullable(strongest);
    }

    /** Why a leaf has no value although it is there. */
    public Optional<UnsetExpression> unset(String... leaves) {
        return value(leaves).isPresent() ? Optional.empty()
                : values(leaves).stream().map(value -> UnsetExpression.of(value, config)).flatMap(Optional::stream).findFirst();
    }

    /** The values of a leaf that is a list, separated by commas or with indexes as YAML has them. */
    public Optional<List<String>> list(String leaf) {
        return value(leaf, leaf + "[0]")
                .map(value -> value.getName().endsWith("[0]") ? withoutIndex(value.getName()) : value.getName())
                .flatMap(key -> config.getOptionalValues(key, String.class))
                .map(values -> values.stream().map(String::strip).toList());
    }

    private List<ConfigValue> values(String... leaves) {
        List<ConfigValue> values = new ArrayList<>();
        for (String leaf : leaves) {
            for (String prefix : prefixes) {
                values.add(config.getConfigValue(prefix + leaf));
            }
        }
        return values;
    }

    private static String withoutIndex(String key) {
        return key.substring(0, key.length() - "[0]".length());
    }
}
