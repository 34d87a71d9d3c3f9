package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The region of the AWS environment: system property, environment variable, profile or instance. Finding it may block
 * for seconds, so what was found is kept, and for a while also that nothing was.
 */
@Singleton
public class EnvironmentRegion {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final long NOTHING_KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final Supplier<String> chain;
    private final LongSupplier nanoTime;
    private final SharedLookUp<Optional<String>> lookUp;
    private volatile Found found;

    private record Found(Optional<String> region, long nanoTime) {
    }

    @Inject
    EnvironmentRegion(CredentialsSource credentials, LookUpThreads threads) {
        this(() -> ofChain(credentials.profile()), System::nanoTime, threads);
    }

    /** @param chain the name of the region, or null; may throw */
    public EnvironmentRegion(Supplier<String> chain, LongSupplier nanoTime, Executor threads) {
        this.chain = chain;
        this.nanoTime = nanoTime;
        this.lookUp = new SharedLookUp<>(this::lookUp, () -> {
        }, threads, nanoTime);
    }

    /** The region, from another thread if it has to be looked up; empty if there is none. Never fails. */
    public Uni<Optional<String>> get() {
        return Uni.createFrom().deferred(() -> {
            Found known = found;
            boolean isGood = known != null
                    && (known.region().isPresent() || nanoTime.getAsLong() - known.nanoTime() < NOTHING_KEPT_NANOS);
            // There is no thread to be had when the application shuts down.
            return isGood ? Uni.createFrom().item(known.region())
                    : lookUp.get().onFailure().recoverWithItem(Optional.empty());
        });
    }

    private Optional<String> lookUp() {
        Optional<String> region = Optional.empty();
        try {
            region = Optional.ofNullable(chain.get());
        } catch (RuntimeException | Error e) {
            LOG.debugf("The AWS environment has no region: %s", e.getMessage());
        }
        found = new Found(region, nanoTime.getAsLong());
        return region;
    }

    private static String ofChain(Optional<String> profile) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        profile.ifPresent(chain::profileName);
        Region region = chain.build().getRegion();
        return region == null ? null : region.id();
    }
}
