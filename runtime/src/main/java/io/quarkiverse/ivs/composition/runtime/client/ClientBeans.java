package io.quarkiverse.ivs.composition.runtime.client;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.signing.EnvironmentRegion;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;

/** Makes what needs more than injection. */
@Singleton
class ClientBeans {

    @Produces
    @Singleton
    EndpointResolver endpointResolver(IvsCompositionRuntimeConfig config, CompositionTemplates templates,
            EnvironmentRegion environment) {
        return new EndpointResolver(config, templates.configuredRegions(), environment);
    }
}
