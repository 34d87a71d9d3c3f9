package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.ivs.composition.runtime.TemplateDefinition;
import io.quarkiverse.ivs.composition.runtime.UnknownTemplates;
import io.smallrye.config.SmallRyeConfig;

/**
 * Values for a template that the application was built without, such as those of a misspelled name in a file beside the
 * packaged application. The environment does not count: it is shared by many programs.
 */
final class UndeclaredTemplates {

    private UndeclaredTemplates() {
    }

    static void check(Collection<TemplateDefinition> templates, SmallRyeConfig config, Problems problems) {
        List<String> known = templates.stream().map(TemplateDefinition::name).sorted().toList();
        for (String name : ConfigNames.outsideEnvironment(config, ConfigKeys.TEMPLATES)) {
            TemplateKey.parse(name)
                    .filter(key -> !known.contains(key.template()) && isReadAtStartUp(key.leaf()))
                    .ifPresent(key -> problems.add(name + " is set, but the application was built without "
                            + key.of(ConfigKeys.DESTINATIONS) + ", which declares that template. Correct the name, or add "
                            + "that key and build again."
                            + UnknownTemplates.guess(key.template(), known).map(guess -> ' ' + guess).orElse("")));
        }
    }

    private static boolean isReadAtStartUp(String leaf) {
        return ConfigKeys.ARNS.contains(leaf) || leaf.startsWith(ConfigKeys.TAGS + ".");
    }
}
