package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

    /**
     * What is configured for the active profiles: in a key with a profile, in a file of one such as
     * {@code application-dev.properties}, or in a system property, which is for one run. Blank values and the environment do
     * not count.
     */
    public static SortedSet<String> ofProfiles(SmallRyeConfig config, String prefix) {
        SortedSet<String> names = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource) {
                continue;
            }
            boolean whole = source instanceof SysPropConfigSource || isOfProfile(source.getName(), config.getProfiles());
            for (String name : source.getPropertyNames()) {
                String value = whole || name.startsWith("%") ? source.getValue(name) : null;
                if (value != null && !value.isBlank()) {
                    addActive(name, prefix, config, names);
                }
            }
        }
        return names;
    }

    private static boolean isOfProfile(String source, List<String> profiles) {
        return source != null && profiles.stream()
                .anyMatch(profile -> source.matches("(?s).*-" + Pattern.quote(profile) + "\\.(properties|ya?ml)\\b.*"));
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
