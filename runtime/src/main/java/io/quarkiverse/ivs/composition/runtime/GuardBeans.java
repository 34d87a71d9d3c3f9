package io.quarkiverse.ivs.composition.runtime;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver;
import io.quarkiverse.ivs.composition.runtime.guard.DefaultCallGuard;
import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;

/** Ties the guard to what it mends: the credentials and the clock of the signatures. */
@Singleton
public class GuardBeans {

    @Produces
    @Singleton
    DefaultCallGuard guard(IvsCompositionRuntimeConfig config, Credentials credentials, SigningClock clock) {
        return new DefaultCallGuard(config.guard(), config.timeout(), credentials::invalidate, clock::correct,
                CallObserver.NONE);
    }

    void close(@Disposes DefaultCallGuard guard) {
        guard.close();
    }
}
