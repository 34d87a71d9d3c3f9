package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;

/**
 * Reads the tags of one template. Their keys are the application's own, so they have to be found first. A variable of
 * the environment has neither case nor punctuation: it means the tag that a file names so, and otherwise the key in
 * lower case with a dash for each underscore.
 */
final class TemplateTags {

    private static final String LEAF = ConfigKeys.TAGS + ".";

    private final SmallRyeConfig config;
    private final String template;

    TemplateTags(SmallRyeConfig config, String template) {
        this.config = config;
        this.template = template;
    }

    /** The tags, sorted by key. */
    SortedMap<String, String> read() {
        TemplateLeaves leaves = new TemplateLeaves(config, template);
        SortedMap<String, String> tags = new TreeMap<>();
        keysByVariable().values().stream().flatMap(List::stream).forEach(key -> leaves
                .strongest(Stream.of(key, '"' + key + '"').flatMap(tag -> leaves.spellings(LEAF + tag)))
                .ifPresent(value -> tags.put(key, value.getValue())));
        return tags;
    }

    /** The keys by what a variable calls them, which may be the same for two. */
    private Map<String, List<String>> keysByVariable() {
        Map<String, List<String>> keys = new TreeMap<>();
        for (String name : ConfigNames.outsideEnvironment(config, ConfigKeys.TEMPLATES)) {
            TemplateKey.parse(name)
                    .filter(key -> key.template().equals(template) && key.leaf().startsWith(LEAF))
                    .map(key -> unquoted(key.leaf().substring(LEAF.length())))
                    .ifPresent(tag -> keys.merge(variable(tag), List.of(tag), TemplateTags::joined));
        }
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource) {
                source.getProperties().keySet().forEach(variable -> addHint(variable.toUpperCase(Locale.ROOT), keys));
            }
        }
        return keys;
    }

    private void addHint(String variable, Map<String, List<String>> keys) {
        for (String prefix : List.of(ConfigKeys.unquotedTemplate(template, LEAF), ConfigKeys.quotedTemplate(template, LEAF))) {
            String start = ConfigKeys.environmentVariable(prefix);
            if (variable.startsWith(start)) {
                String hint = trimmed(variable.substring(start.length()));
                if (!hint.isEmpty()) {
                    keys.putIfAbsent(hint, List.of(hint.toLowerCase(Locale.ROOT).replace('_', '-')));
                }
            }
        }
    }

    private static String variable(String tag) {
        return trimmed(ConfigKeys.environmentVariable(tag));
    }

    /** Quotes around a key are underscores in a variable. */
    private static String trimmed(String variable) {
        return variable.replaceAll("^_+|_+$", "");
    }

    private static String unquoted(String key) {
        return key.length() > 1 && key.startsWith("\"") && key.endsWith("\"") ? key.substring(1, key.length() - 1) : key;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
