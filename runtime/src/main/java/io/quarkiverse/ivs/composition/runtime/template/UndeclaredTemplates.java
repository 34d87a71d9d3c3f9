package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;

/**
 * Values for a template that the application was built without, such as those of a misspelled name in a file beside the
 * packaged application. The environment does not count: it is shared by many programs.
 */
final class UndeclaredTemplates {

    private UndeclaredTemplates() {
    }

    /** @param known the names of the templates, in the order in which a text may have to choose among them */
    static void check(Set<String> known, NamesOfTemplates names, Problems problems) {
        for (String name : names.keys()) {
            Optional<TemplateKey> key = TemplateKey.parse(name);
            if (key.isPresent() && !known.contains(key.get().template()) && TemplateSetting.isReadAtStartUp(key.get().leaf())) {
                problems.add(text(name, key.get(), known));
            }
        }
    }

    private static String text(String name, TemplateKey key, Set<String> known) {
        return name + " is set, but the application was built without " + key.of(ConfigKeys.DESTINATIONS)
                + ", which declares that template. Correct the name, or add that key and build again."
                + UnknownTemplates.guess(key.template(), known);
    }
}
