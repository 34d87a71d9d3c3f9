package io.quarkiverse.ivs.composition.runtime.config;

import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SysPropConfigSource;

/**
 * The names of the keys that are set, by where they are set. Names of the environment are left out, since they have
 * neither case nor punctuation: what SmallRye Config reads into them is a guess.
 */
public final class ConfigNames {

    private ConfigNames() {
    }

    /** What is set anywhere but in the environment, and begins so. */
    public static SortedSet<String> outsideEnvironment(SmallRyeConfig config, String prefix) {
        return names(config, prefix, true);
    }

    /** What is set in neither the environment nor a system property, and begins so. */
    public static SortedSet<String> inFiles(SmallRyeConfig config, String prefix) {
        return names(config, prefix, false);
    }

    private static SortedSet<String> names(SmallRyeConfig config, String prefix, boolean systemProperties) {
        SortedSet<String> names = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource || source instanceof SysPropConfigSource && !systemProperties) {
                continue;
            }
            for (String name : source.getPropertyNames()) {
                addActive(name, prefix, config, names);
            }
        }
        return names;
    }

    /** A name such as {@code %prod,staging.key} counts when one of its profiles is active, and without them. */
    private static void addActive(String name, String prefix, SmallRyeConfig config, SortedSet<String> names) {
        if (!name.startsWith("%")) {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
            return;
        }
        int end = name.indexOf('.');
        if (end < 0 || !name.startsWith(prefix, end + 1)) {
            return;
        }
        for (String profile : name.substring(1, end).split(",")) {
            if (config.getProfiles().contains(profile)) {
                names.add(name.substring(end + 1));
                return;
            }
        }
    }
}
