package io.quarkiverse.ivs.composition.deployment.template;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.runtime.config.TemplateBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;
import io.quarkiverse.ivs.composition.runtime.config.TemplateRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.template.UnknownTemplates;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;

/** The keys that a template can have, as the mappings of the configuration say. */
final class KnownLeaves {

    private static final String PREFIX = "template.";
    private static final String ANY = "*";
    private static final String INDEX = "\\[\\d+]";

    private final Set<String> leaves = new TreeSet<>();

    KnownLeaves() {
        add(TemplateBuildTimeConfig.class);
        add(TemplateRuntimeConfig.class);
    }

    private void add(Class<?> mapping) {
        ConfigMappings.getProperties(ConfigClass.configClass(mapping, PREFIX.substring(0, PREFIX.length() - 1))).keySet()
                .forEach(name -> leaves.add(name.substring(PREFIX.length())));
    }

    /** What is wrong with a key of a template that is declared; empty if nothing is. */
    Optional<String> problem(TemplateKey key) {
        String leaf = key.leaf().replaceAll(INDEX, "[*]");
        if (leaves.contains(leaf) || leaves.stream().anyMatch(known -> known.endsWith("." + ANY)
                && leaf.startsWith(known.substring(0, known.length() - ANY.length())))) {
            return Optional.empty();
        }
        return Optional.of(key.text() + " is set, but a template has no such key. Correct or remove it."
                + UnknownTemplates.guess(leaf, leaves));
    }
}
