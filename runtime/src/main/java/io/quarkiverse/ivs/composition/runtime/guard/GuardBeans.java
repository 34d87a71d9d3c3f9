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
import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

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

    private volatile CallGuard guard;

    @Produces
    @Singleton
    CallGuard guard(IvsCompositionRuntimeConfig config, Credentials credentials, SigningClock clock,
            @Any Instance<CallObserver> observers, Time time, EventLoops eventLoops) {
        guard = new CallGuard(config.guard(), config.timeout(), of(credentials), clock::correct, observers.stream().toList(),
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

    private static CallCredentials of(Credentials credentials) {
        return new CallCredentials() {

            @Override
            public AwsCredentialsIdentity current() {
                return credentials.current();
            }

            @Override
            public Uni<AwsCredentialsIdentity> resolve() {
                return credentials.resolve();
            }

            @Override
            public boolean invalidate(AwsCredentialsIdentity expired) {
                return credentials.invalidate(expired);
            }
        };
    }
}
