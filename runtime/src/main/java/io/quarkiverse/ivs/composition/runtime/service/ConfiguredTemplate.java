package io.quarkiverse.ivs.composition.runtime.service;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;

/** A template as a bean: its name, and the service that starts it. */
record ConfiguredTemplate(String name, CompositionTemplates templates, CompositionService service)
        implements
            CompositionTemplate {

    @Override
    public StartCompositionRequest request() {
        return templates.configured(name);
    }

    @Override
    public Composition start() {
        return service.start(name);
    }

    @Override
    public Composition start(StartOptions options) {
        return service.start(name, options);
    }

    @Override
    public String toString() {
        return "CompositionTemplate " + name;
    }
}
