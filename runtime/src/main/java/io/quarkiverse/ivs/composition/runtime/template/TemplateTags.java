package io.quarkiverse.ivs.composition.runtime.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.smallrye.config.ConfigValue;

/**
 * Reads the tags of one template. Their keys are the application's own, so they have to be found first. A variable of
 * the environment has neither case nor punctuation: it means the tag that a file names so, and otherwise the key in
 * lower case with a dash for each underscore.
 */
final class TemplateTags {

    private static final String LEAF = ConfigKeys.TAGS + ".";

    private final String template;
    private final NamesOfTemplates names;
    private final TemplateLeaves leaves;

    TemplateTags(String template, NamesOfTemplates names, TemplateLeaves leaves) {
        this.template = template;
        this.names = names;
        this.leaves = leaves;
    }

    /**
     * Reads them.
     *
     * @param tags where tags go by their keys; a value may be empty
     * @param unset where those go by their leaves that have no value
     */
    void read(Map<String, String> tags, Map<String, UnsetExpression> unset) {
        Set<String> keys = writtenKeys();
        keys.addAll(keysOfVariables(keys));
        for (String key : keys) {
            String[] spellings = { LEAF + key, LEAF + '"' + key + '"' };
            Optional<ConfigValue> value = leaves.value(spellings);
            value.ifPresent(present -> tags.put(key, present.getValue().isBlank() ? "" : present.getValue()));
            leaves.unset(spellings).ifPresent(expression -> unset.put(LEAF + key, expression));
        }
    }

    private Set<String> writtenKeys() {
        Set<String> keys = new TreeSet<>();
        for (String name : names.keys()) {
            Optional<TemplateKey> key = TemplateKey.parse(name);
            if (key.isPresent() && key.get().template().equals(template) && key.get().leaf().startsWith(LEAF)) {
                keys.add(unquoted(key.get().leaf().substring(LEAF.length())));
            }
        }
        return keys;
    }

    /** The keys that only variables name. */
    private Set<String> keysOfVariables(Set<String> written) {
        Set<String> keys = new TreeSet<>();
        for (String prefix : List.of(ConfigKeys.unquotedTemplate(template, LEAF), ConfigKeys.quotedTemplate(template, LEAF))) {
            String start = ConfigKeys.environmentVariable(prefix);
            for (String variable : names.variables()) {
                if (variable.startsWith(start) && !names.isOfALongerName(variable, template)) {
                    String hint = trimmed(variable.substring(start.length()));
                    if (!hint.isEmpty() && written.stream().noneMatch(key -> variable(key).equals(hint))) {
                        keys.add(hint.toLowerCase(Locale.ROOT).replace('_', '-'));
                    }
                }
            }
        }
        return keys;
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
}
