package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The region of the AWS environment: system property, environment variable, profile or instance. Finding it may block
 * for seconds, so what was found is kept, and for a while also that nothing was.
 */
class EnvironmentRegion {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final long NOTHING_KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final Supplier<String> chain;
    private final LongSupplier nanoTime;

    private volatile String region;
    private volatile boolean nothing;
    private volatile long nothingSince;

    EnvironmentRegion() {
        this(() -> DefaultAwsRegionProviderChain.builder().build().getRegion().id(), System::nanoTime);
    }

    EnvironmentRegion(Supplier<String> chain, LongSupplier nanoTime) {
        this.chain = chain;
        this.nanoTime = nanoTime;
    }

    /** Whether {@link #get()} would not block. */
    boolean isKnown() {
        return region != null || nothing && nanoTime.getAsLong() - nothingSince < NOTHING_KEPT_NANOS;
    }

    /** The region, looked up at most once; empty if there is none. */
    synchronized Optional<String> get() {
        if (!isKnown()) {
            lookUp();
        }
        return Optional.ofNullable(region);
    }

    private void lookUp() {
        try {
            region = chain.get();
        } catch (SdkException e) {
            LOG.debugf("The AWS environment has no region: %s", e.getMessage());
        }
        nothingSince = nanoTime.getAsLong();
        nothing = region == null;
    }
}
