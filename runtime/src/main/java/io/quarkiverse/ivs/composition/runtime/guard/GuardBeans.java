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

    @Produces
    @Singleton
    CallGuard guard(IvsCompositionRuntimeConfig config, Credentials credentials, SigningClock clock,
            @Any Instance<CallObserver> observers, Time time, EventLoops eventLoops) {
        return new CallGuard(config.guard(), config.timeout(), of(credentials), clock::correct, observers.stream().toList(),
                time, eventLoops);
    }

    void close(@Disposes CallGuard guard) {
        guard.close();
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
