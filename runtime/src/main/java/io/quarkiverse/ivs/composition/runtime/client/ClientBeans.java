package io.quarkiverse.ivs.composition.runtime.client;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;

/** Makes what needs more than injection. */
@Singleton
class ClientBeans {

    @Produces
    @Singleton
    EndpointResolver endpointResolver(IvsCompositionRuntimeConfig config, ConfiguredRegions regions) {
        return new EndpointResolver(config, regions, new EnvironmentRegion());
    }
}
