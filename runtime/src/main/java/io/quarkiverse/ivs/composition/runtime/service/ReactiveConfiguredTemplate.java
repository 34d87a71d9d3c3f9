package io.quarkiverse.ivs.composition.runtime.service;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionTemplate;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.smallrye.mutiny.Uni;

/** A template as a bean: its name, and the service that starts it without blocking. */
record ReactiveConfiguredTemplate(String name, CompositionTemplates templates, ReactiveCompositionService service)
        implements
            ReactiveCompositionTemplate {

    @Override
    public StartCompositionRequest request() {
        return templates.configured(name);
    }

    @Override
    public Uni<Composition> start() {
        return service.start(name);
    }

    @Override
    public Uni<Composition> start(StartOptions options) {
        return service.start(name, options);
    }

    @Override
    public String toString() {
        return "ReactiveCompositionTemplate " + name;
    }
}
