package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        return names(config, prefix, (source, name) -> true);
    }

    /** What is set in neither the environment nor a system property, and begins so. */
    public static SortedSet<String> inFiles(SmallRyeConfig config, String prefix) {
        return names(config, prefix, (source, name) -> !(source instanceof SysPropConfigSource));
    }

    /**
     * What is configured for the active profiles: in a key with a profile, in a file of one such as
     * {@code application-dev.properties}, or in a system property, which is for one run. Blank values and the environment do
     * not count.
     */
    public static SortedSet<String> ofProfiles(SmallRyeConfig config, String prefix) {
        return names(config, prefix, (source, name) -> {
            boolean ofProfile = name.startsWith("%") || source instanceof SysPropConfigSource
                    || isOfProfile(source.getName(), config.getProfiles());
            String value = ofProfile ? source.getValue(name) : null;
            return value != null && !value.isBlank();
        });
    }

    private static boolean isOfProfile(String source, List<String> profiles) {
        return source != null && profiles.stream()
                .anyMatch(profile -> source.matches("(?s).*-" + Pattern.quote(profile) + "\\.(properties|ya?ml)\\b.*"));
    }

    private static SortedSet<String> names(SmallRyeConfig config, String prefix, BiPredicate<ConfigSource, String> counts) {
        SortedSet<String> names = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (!(source instanceof EnvConfigSource)) {
                for (String written : source.getPropertyNames()) {
                    String name = withoutProfile(written, config.getProfiles());
                    if (name != null && name.startsWith(prefix) && counts.test(source, written)) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    /** A name such as {@code %prod,staging.key} counts when one of its profiles is active; null if none is. */
    private static String withoutProfile(String name, List<String> active) {
        if (!name.startsWith("%")) {
            return name;
        }
        int end = name.indexOf('.');
        boolean isActive = end > 0 && Stream.of(name.substring(1, end).split(",")).anyMatch(active::contains);
        return isActive ? name.substring(end + 1) : null;
    }
}
