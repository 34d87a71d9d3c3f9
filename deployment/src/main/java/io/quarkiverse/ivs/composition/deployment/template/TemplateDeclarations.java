package io.quarkiverse.ivs.composition.deployment.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;
import io.quarkiverse.ivs.composition.runtime.template.TemplateLeaves;
import io.quarkiverse.ivs.composition.runtime.template.UnknownTemplates;
import io.smallrye.config.SmallRyeConfig;

/**
 * Finds the declared templates by their {@code destinations}, and the names that are wrong. Only the environment may have keys
 * of other templates: it is not the application's own.
 */
final class TemplateDeclarations {

    /** Short enough for an ARN that is made from it; safe in a variable of the environment. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final KnownLeaves known = new KnownLeaves();
    private final SmallRyeConfig config;
    private final Problems problems;
    private final SortedMap<String, List<TemplateKey>> keys;
    private final SortedMap<String, List<TemplateKey>> keysInFiles;

    private TemplateDeclarations(SmallRyeConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
        this.keys = byTemplate(ConfigNames.outsideEnvironment(config, ConfigKeys.TEMPLATES));
        this.keysInFiles = byTemplate(ConfigNames.inFiles(config, ConfigKeys.TEMPLATES));
    }

    /** The declared templates, sorted by name. */
    static List<DeclaredTemplate> find(SmallRyeConfig config, Problems problems) {
        return new TemplateDeclarations(config, problems).find();
    }

    private List<DeclaredTemplate> find() {
        List<String> declared = keys.keySet().stream().filter(this::isDeclared).toList();
        keys.forEach((name, itsKeys) -> {
            if (!declared.contains(name)) {
                problems.add(undeclared(itsKeys.get(0), declared));
            } else if (!NAME.matcher(name).matches()) {
                problems.add(itsKeys.get(0).of(ConfigKeys.DESTINATIONS) + " declares a template named \"" + name
                        + "\", but a name has 1 to 64 letters, digits, - and _, and begins with a letter or a digit. Rename it.");
            } else {
                itsKeys.stream().flatMap(key -> known.problem(key).stream()).distinct().forEach(problems::add);
            }
        });
        checkKeysWithoutLeaf();
        keysInFiles.forEach(this::checkSpelling);
        checkVariables(declared);
        return declared.stream().map(name -> new DeclaredTemplate(name, isQuoted(name), keys.get(name))).toList();
    }

    private boolean isDeclared(String name) {
        return new TemplateLeaves(config, name).list(ConfigKeys.DESTINATIONS).isPresent()
                // Set to nothing: a declaration that lacks its value, and a problem of its own.
                || keys.get(name).stream().anyMatch(key -> key.leaf().equals(ConfigKeys.DESTINATIONS));
    }

    private static String undeclared(TemplateKey key, List<String> declared) {
        return key.text() + " is set, but " + key.of(ConfigKeys.DESTINATIONS)
                + ", which declares that template, is not. Add it, or correct the name."
                + UnknownTemplates.guess(key.template(), declared);
    }

    /** The value of a template itself, such as {@code podcast=channel}, or an empty mapping in YAML. */
    private void checkKeysWithoutLeaf() {
        for (String name : ConfigNames.outsideEnvironment(config, ConfigKeys.TEMPLATES)) {
            TemplateKey.parse(name).filter(key -> key.leaf().isEmpty()).ifPresent(key -> {
                String value = config.getConfigValue(name).getValue();
                problems.add(name + " is " + (value == null || value.isEmpty() ? "empty" : '"' + value + '"')
                        + ", but a template has no value of its own: its keys are below its name. Did you mean "
                        + key.of(ConfigKeys.DESTINATIONS) + "?");
            });
        }
    }

    private void checkSpelling(String name, List<TemplateKey> itsKeys) {
        Optional<TemplateKey> quoted = itsKeys.stream().filter(TemplateKey::quoted).findFirst();
        Optional<TemplateKey> unquoted = itsKeys.stream().filter(key -> !key.quoted()).findFirst();
        if (quoted.isPresent() && unquoted.isPresent()) {
            problems.add(quoted.get().text() + " has the name of the template in quotes, but " + unquoted.get().text()
                    + " has it without: Quarkus takes them for two templates. Spell the name in one way everywhere.");
        }
    }

    /** Variables of the environment have neither case nor punctuation. */
    private void checkVariables(List<String> declared) {
        Map<String, String> byVariable = new TreeMap<>();
        for (String name : declared) {
            String other = byVariable.putIfAbsent(ConfigKeys.environmentVariable(name), name);
            if (other != null) {
                problems.add(keys.get(name).get(0).of(ConfigKeys.DESTINATIONS)
                        + " declares a template whose name differs from \""
                        + other
                        + "\" in case or punctuation only: environment variables cannot tell the two apart. Rename one.");
            }
        }
    }

    private boolean isQuoted(String name) {
        return keysInFiles.getOrDefault(name, keys.get(name)).get(0).quoted();
    }

    private static SortedMap<String, List<TemplateKey>> byTemplate(Set<String> names) {
        SortedMap<String, List<TemplateKey>> byTemplate = new TreeMap<>();
        for (String name : names) {
            TemplateKey.parse(name)
                    .filter(key -> !key.leaf().isEmpty())
                    .ifPresent(key -> byTemplate.computeIfAbsent(key.template(), template -> new ArrayList<>()).add(key));
        }
        return byTemplate;
    }
}
