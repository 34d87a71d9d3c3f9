package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig.ClaimsStore;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What replicas know together, if the configuration says that they do. */
@Singleton
class SharedStates {

    private final Optional<SharedState> state;

    SharedStates(IvsCompositionRuntimeConfig config, CompositionTemplates templates, Instance<SharedState> states) {
        if (config.lifecycle().claims() == ClaimsStore.MEMORY) {
            state = Optional.empty();
            return;
        }
        if (!states.isResolvable()) {
            throw new ConfigurationException(ConfigKeys.CLAIMS + " is redis, but the application does not have the extension"
                    + " quarkus-redis-client. Add it, or remove the key to keep claims in memory.");
        }
        state = Optional.of(states.get());
        state.get().open(templates.lifecycle().owner(), config.lifecycle());
    }

    Optional<SharedState> state() {
        return state;
    }
}
