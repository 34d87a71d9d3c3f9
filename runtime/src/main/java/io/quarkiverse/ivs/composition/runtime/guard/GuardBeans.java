package io.quarkiverse.ivs.composition.runtime.guard;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.client.EventLoops;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;

/** Makes what needs more than injection. */
@Singleton
class GuardBeans {

    @Produces
    @Singleton
    SystemTime time() {
        return new SystemTime();
    }

    void close(@Disposes SystemTime time) {
        time.close();
    }

    void close(@Disposes DefaultCallGuard guard) {
        guard.close();
    }

    @Produces
    @Singleton
    DefaultCallGuard guard(IvsCompositionRuntimeConfig config, Credentials credentials, SigningClock clock,
            @Any Instance<CallObserver> observers, Time time, EventLoops eventLoops) {
        return new DefaultCallGuard(config.guard(), config.timeout(), credentials::invalidate, clock::correct,
                CallObservers.of(observers.stream().toList()), time, eventLoops);
    }
}
