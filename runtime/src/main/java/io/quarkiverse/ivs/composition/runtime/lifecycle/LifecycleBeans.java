package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.InstantSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkus.arc.DefaultBean;

/** Makes what needs more than injection. */
@Singleton
class LifecycleBeans {

    /** An application with claims of its own replaces it. */
    @Produces
    @Singleton
    @DefaultBean
    Claims claims(SharedStates shared) {
        return shared.state().map(SharedState::claims).orElseGet(() -> new MemoryClaims(InstantSource.system()));
    }
}
