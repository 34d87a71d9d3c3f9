package io.quarkiverse.ivs.composition.runtime.client;

import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;

/** Makes what needs more than injection. */
@Singleton
class ClientBeans {

    @Produces
    @Singleton
    EndpointResolver endpointResolver(IvsCompositionRuntimeConfig config, Instance<ConfiguredRegions> regions) {
        return new EndpointResolver(config, regionsOf(regions), new EnvironmentRegion());
    }

    /** An application without templates has no such bean. */
    private static ConfiguredRegions regionsOf(Instance<ConfiguredRegions> regions) {
        return regions.isUnsatisfied() ? List::of : regions.get();
    }
}
