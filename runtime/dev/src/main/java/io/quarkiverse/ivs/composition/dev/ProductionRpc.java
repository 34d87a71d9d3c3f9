package io.quarkiverse.ivs.composition.dev;

import jakarta.inject.Inject;

/** The page that says what the templates need in production. */
public class ProductionRpc {

    @Inject
    DescribedTemplates templates;

    public ProductionView describe() {
        return ProductionView.of(ApplicationInProduction.of(templates, ProductionConfig.read()));
    }
}
