package io.quarkiverse.ivs.composition.runtime.client;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.signing.LookUpThreads;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;

/** Makes what needs more than injection. */
@Singleton
class ClientBeans {

    @Produces
    @Singleton
    EndpointResolver endpointResolver(IvsCompositionRuntimeConfig config, CompositionTemplates templates,
            LookUpThreads threads) {
        return new EndpointResolver(config, templates.configuredRegions(), new EnvironmentRegion(), threads);
    }
}
