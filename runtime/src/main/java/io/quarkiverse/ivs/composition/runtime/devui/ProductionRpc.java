package io.quarkiverse.ivs.composition.runtime.devui;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/** The page that says what the templates need in production. */
public class ProductionRpc {

    @Inject
    DescribedTemplates templates;

    @Inject
    Config config;

    public ProductionView describe() {
        return ProductionView.of(new TemplateViews(templates, config).inProduction());
    }
}
