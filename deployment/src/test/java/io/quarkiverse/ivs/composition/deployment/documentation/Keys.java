package io.quarkiverse.ivs.composition.deployment.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionDevServicesConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The keys of the extension, as pages write them. */
final class Keys {

    /** What the documentation of Quarkus is generated from: the annotation processor leaves it in each extension's runtime. */
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern FULL = Pattern
            .compile(Pattern.quote(ConfigKeys.PREFIX) + "((?:\\.[a-z0-9-]++)++)(?![*<.\"\\\\])");
    private static final Pattern SHORT = Pattern.compile("`([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:=[^`]*)?`");
    private static final Pattern BLOCK = Pattern.compile("(?s)\\[source,properties]\\n----\\n(.*?)\\n----");
    /** A line of a block: a profile, a key, its value without the number of a note. */
    private static final Pattern LINE = Pattern.compile("(?m)^(?:%[a-z]+\\.)?(" + Pattern.quote(ConfigKeys.PREFIX)
            + "\\.[^=\\s]+)=(.*?)(?: # <\\d+>)?$");
    private static final String TEMPLATE = "templates.\"template-name\".";
    private static final String TAG = "\"tag-key\"";
    private static final String LAYOUT = "layout.";

    private Keys() {
    }

    /** The keys that there are, without the prefix of all. */
    static List<String> all() {
        return Keys.class.getClassLoader().resources(MODEL).flatMap(Keys::properties)
                .filter(property -> property.startsWith(ConfigKeys.PREFIX + "."))
                .map(property -> property.substring(ConfigKeys.PREFIX.length() + 1)).sorted().distinct().toList();
    }

    private static Stream<String> properties(URL model) {
        try {
            return new ObjectMapper().readTree(model).findParents("path").stream()
                    .filter(item -> item.path("@class").asText().endsWith(".ConfigProperty"))
                    .map(item -> item.at("/path/property").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that no text tells. */
    static List<String> notToldBy(Collection<String> texts, List<String> all) {
        return all.stream().filter(key -> texts.stream().noneMatch(text -> text.contains(shortest(key)))).toList();
    }

    /** What a text has to say at least: the key without what all share; of a value that both layouts have, its name. */
    private static String shortest(String key) {
        String told = key.replace(TEMPLATE, "").replace(TAG, "");
        return told.startsWith(LAYOUT) ? told.substring(told.lastIndexOf('.') + 1) : told;
    }

    /** The keys and values of the blocks of properties in a text. */
    static Map<String, String> ofBlocks(String text) {
        return BLOCK.matcher(text).results().flatMap(block -> LINE.matcher(block.group(1)).results())
                .collect(Collectors.toMap(line -> line.group(1).replace("\\:", ":"), line -> line.group(2),
                        (one, other) -> one));
    }

    /** The keys that a text names, in full or without the prefix, and that are none, and begin none. */
    static Set<String> unknown(String text, List<String> all) {
        Set<String> beginnings = all.stream().map(key -> key.substring(0, Math.max(0, key.indexOf('.'))))
                .collect(Collectors.toSet());
        Set<String> named = Stream.concat(
                FULL.matcher(text).results().map(key -> key.group(1).substring(1)),
                SHORT.matcher(text).results().map(key -> key.group(1))
                        .filter(key -> beginnings.contains(key.substring(0, key.indexOf('.')))))
                .filter(key -> all.stream().noneMatch(other -> beginning(other).startsWith(key + ".")
                        || key.startsWith("templates.") && !key.substring("templates.".length()).contains(".")))
                .map(key -> ConfigKeys.PREFIX + "." + key)
                .collect(Collectors.toCollection(TreeSet::new));
        return problems(named.stream().collect(Collectors.toMap(Function.identity(), key -> "1"))).stream()
                .filter(problem -> problem.startsWith("SRCFG00050")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the mappings say of these keys and values. */
    static List<String> problems(Map<String, String> values) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IvsCompositionBuildTimeConfig.class)
                .withMapping(IvsCompositionDevServicesConfig.class)
                .withMapping(IvsCompositionRuntimeConfig.class)
                .withSources(new PropertiesConfigSource(values, "pages", 250));
        try {
            config.build();
            return List.of();
        } catch (ConfigValidationException e) {
            return Stream.iterate(0, i -> i < e.getProblemCount(), i -> i + 1).map(i -> e.getProblem(i).getMessage())
                    .toList();
        }
    }

    private static String beginning(String key) {
        return key.replace("\"template-name\"", "podcast");
    }
}
