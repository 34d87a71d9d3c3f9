package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;

/**
 * What is called as if it were set below a template. It is looked for once for all templates, since every source has to be gone
 * through for it.
 *
 * @param keys the keys that are set anywhere but in the environment, sorted
 * @param variables the variables of the environment, in upper case
 */
public record NamesOfTemplates(SortedSet<String> keys, List<String> variables) {

    private static final String VARIABLES = ConfigKeys.environmentVariable(ConfigKeys.TEMPLATES);

    /** Goes through all sources. */
    public static NamesOfTemplates of(SmallRyeConfig config) {
        List<String> variables = new ArrayList<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource) {
                for (String name : source.getProperties().keySet()) {
                    String variable = name.toUpperCase(Locale.ROOT);
                    if (variable.startsWith(VARIABLES)) {
                        variables.add(variable);
                    }
                }
            }
        }
        return new NamesOfTemplates(ConfigNames.outsideEnvironment(config, ConfigKeys.TEMPLATES), variables);
    }
}
