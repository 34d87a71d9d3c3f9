package io.quarkiverse.ivs.composition.dev;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;

/**
 * A template, and what of it was read when the application was built: only then the sources of these values are known.
 *
 * @param definition the template
 * @param shape its build-time values, sorted by key
 */
public record DescribedTemplate(TemplateDefinition definition, List<ConfiguredValue> shape) {
}
