package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;

/** Variables of the environment that are set, and mean more than one key: they have neither case nor punctuation. */
final class AmbiguousVariables {

    private final SortedMap<String, SortedSet<String>> keys = new TreeMap<>();

    private AmbiguousVariables() {
    }

    static void check(Collection<TemplateDefinition> templates, Map<String, TemplateValues> values, NamesOfTemplates names,
            Problems problems) {
        AmbiguousVariables variables = new AmbiguousVariables();
        for (TemplateDefinition template : templates) {
            template.arns().forEach(arn -> variables.add(template, arn.leaf()));
            Arrays.stream(TemplateSetting.values()).forEach(setting -> variables.add(template, setting.leaf()));
            values.get(template.name()).tags().keySet()
                    .forEach(tag -> variables.add(template, ConfigKeys.TAGS + "." + tag));
        }
        variables.keys.forEach((variable, its) -> {
            if (its.size() > 1 && names.variables().contains(variable)) {
                problems.add("The environment variable " + variable + " is set, but means " + String.join(" and ", its)
                        + ". Rename all of these but one, or set them in another place.");
            }
        });
    }

    private void add(TemplateDefinition template, String leaf) {
        String variable = ConfigKeys.environmentVariable(ConfigKeys.unquotedTemplate(template.name(), leaf));
        keys.computeIfAbsent(variable, none -> new TreeSet<>()).add(template.key(leaf));
    }
}
