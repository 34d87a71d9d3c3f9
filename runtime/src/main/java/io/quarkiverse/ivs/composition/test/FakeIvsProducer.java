package io.quarkiverse.ivs.composition.test;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;

/**
 * Makes {@link FakeIvs} a bean. It has no scope of its own on purpose: the build adds it in dev and test mode, and must not
 * find it in production.
 */
public class FakeIvsProducer {

    /**
     * The fake at the configured endpoint, which Dev Services set.
     *
     * @param config where the endpoint is
     * @return the fake; whether the endpoint is one shows when it is used
     */
    @Produces
    @ApplicationScoped
    FakeIvs fake(IvsCompositionRuntimeConfig config) {
        return new HttpFakeIvs(() -> endpoint(config.endpointOverride()));
    }

    /** @throws IllegalStateException if there is none */
    static URI endpoint(Optional<String> configured) {
        return configured.map(URI::create)
                .orElseThrow(() -> new IllegalStateException("There is no fake of Amazon IVS Real-Time: "
                        + ConfigKeys.ENDPOINT_OVERRIDE + " is not set. Dev Services set it unless they are disabled."));
    }
}
