package io.quarkiverse.ivs.composition.dev;

import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;

/** The page that says what the templates need in production. */
public class ProductionRpc {

    @Inject
    DescribedTemplates templates;

    @Inject
    CompositionTemplates composition;

    public ProductionView describe() {
        return ProductionView.of(ApplicationInProduction.of(templates, composition.lifecycle().observed(),
                ProductionConfig.read()));
    }
}
