package io.quarkiverse.ivs.composition.runtime.devui;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.IvsArn;
import io.quarkiverse.ivs.composition.runtime.TemplateDefinition;

/**
 * A template, and what is configured of its ARNs and tags.
 *
 * @param template the template
 * @param arns the configured ones by the leaf of their key
 * @param tagged whether it has tags
 */
record TemplateInProduction(TemplateDefinition template, Map<String, ConfiguredValue> arns, boolean tagged) {

    /** Any configured ARN: all of a template are in one account and region. */
    Optional<IvsArn> known() {
        return arns.values().stream().map(value -> IvsArn.parse(value.value())).flatMap(Optional::stream).findFirst();
    }
}
