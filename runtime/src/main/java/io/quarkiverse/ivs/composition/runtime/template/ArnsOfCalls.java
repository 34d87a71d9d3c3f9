package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ARNs that are not configured, so that each call has to give them. A template that lacks nothing but its stage is as it
 * should be: each meeting has a stage of its own.
 */
final class ArnsOfCalls {

    private static final int NAMED = 12;

    private ArnsOfCalls() {
    }

    /** A line for all templates; empty if nothing is missing. */
    static Optional<String> text(Collection<TemplateDefinition> templates, Map<String, TemplateValues> values) {
        List<String> keys = new ArrayList<>();
        for (TemplateDefinition template : templates) {
            List<TemplateArn> missing = template.missing(values.get(template.name()));
            if (missing.stream().anyMatch(arn -> arn != TemplateArn.STAGE)) {
                missing.forEach(arn -> keys.add(template.key(arn.leaf())));
            }
        }
        int more = keys.size() - NAMED;
        return keys.isEmpty() ? Optional.empty()
                : Optional.of("Not configured, so a start fails unless its StartOptions have it: "
                        + String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())))
                        + (more > 0 ? " and " + more + " more" : ""));
    }
}
