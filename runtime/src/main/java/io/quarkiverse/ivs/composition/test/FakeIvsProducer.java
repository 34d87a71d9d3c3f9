package io.quarkiverse.ivs.composition.test;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;

/**
 * Makes {@link FakeIvs} a bean. It has no scope of its own on purpose: the build adds it in dev and test mode, and must not
 * find it in production.
 */
public class FakeIvsProducer {

    /**
     * The fake at the configured endpoint, which Dev Services set, as they set the token that it asks for if it is elsewhere.
     *
     * @param runtime where the endpoint is
     * @param config where the token is; no application in production has a key for it
     * @return the fake; whether the endpoint is one shows when it is used
     */
    @Produces
    @ApplicationScoped
    FakeIvs fake(IvsCompositionRuntimeConfig runtime, Config config) {
        return new HttpFakeIvs(() -> endpoint(runtime.endpointOverride()), controlToken(config));
    }

    /** What the fake asks of callers from elsewhere, or null. */
    static String controlToken(Config config) {
        return config.getOptionalValue(ConfigKeys.CONTROL_TOKEN, String.class).orElse(null);
    }

    /** @throws IllegalStateException if there is none */
    static URI endpoint(Optional<String> configured) {
        return configured.map(URI::create)
                .orElseThrow(() -> new IllegalStateException("There is no fake of Amazon IVS Real-Time: "
                        + ConfigKeys.ENDPOINT_OVERRIDE + " is not set. Dev Services set it unless they are disabled."));
    }
}
