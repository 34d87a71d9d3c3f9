package io.quarkiverse.ivs.composition.runtime.client;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.signing.EnvironmentRegion;
import io.quarkiverse.ivs.composition.runtime.template.ConfiguredRegions;

/** Makes what needs more than injection. */
@Singleton
class ClientBeans {

    @Produces
    @Singleton
    EndpointResolver endpointResolver(IvsCompositionRuntimeConfig config, ConfiguredRegions regions,
            EnvironmentRegion environment) {
        return new EndpointResolver(config, regions, environment);
    }
}
