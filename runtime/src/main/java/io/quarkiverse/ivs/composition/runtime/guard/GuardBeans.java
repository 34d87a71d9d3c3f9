package io.quarkiverse.ivs.composition.runtime.guard;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.client.EventLoops;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.signing.CallCredentials;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;
import io.quarkus.runtime.ShutdownEvent;

/** Makes what needs more than injection. */
@Singleton
class GuardBeans {

    private volatile CallGuard guard;

    @Produces
    @Singleton
    SystemTime time() {
        return new SystemTime();
    }

    void close(@Disposes SystemTime time) {
        time.close();
    }

    @Produces
    @Singleton
    CallGuard guard(IvsCompositionRuntimeConfig config, CallCredentials credentials, SigningClock clock,
            @Any Instance<CallObserver> observers, Time time, EventLoops eventLoops) {
        guard = new CallGuard(config.guard(), config.timeout(), credentials, clock::correct, observers.stream().toList(),
                time, eventLoops);
        return guard;
    }

    void close(@Disposes CallGuard guard) {
        guard.close();
    }

    /**
     * While there is a container whom callers who are told can use. The last observer: those of the application may stop
     * compositions.
     */
    void shutDown(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        if (guard != null) {
            LastAnswers.letOut(guard::calls, guard::close);
        }
    }
}
