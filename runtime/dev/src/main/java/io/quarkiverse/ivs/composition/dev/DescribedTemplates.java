package io.quarkiverse.ivs.composition.dev;

import java.util.List;

/**
 * All templates of the application.
 *
 * @param all sorted by name
 */
public record DescribedTemplates(List<DescribedTemplate> all) {
}
