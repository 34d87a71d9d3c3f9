package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/**
 * How the ends of compositions are found and told. Nothing of it runs unless the application observes `CompositionEnded`,
 * `RecordingReady` or `RecordingFailed`, or a template has a `max-duration`.
 */
@ConfigGroup
public interface LifecycleConfig {

    /**
     * Whose compositions these are: the value of the tag `quarkus-ivs-composition`, by which all replicas of an application
     * recognise what it has started, and the beginning of its keys in Redis. Dev mode appends `-dev`, test mode `-test`.
     *
     * Set it where two applications of one name, such as staging and production, share an AWS account.
     */
    @ConfigDocDefault("quarkus.application.name")
    Optional<String> owner();

    /**
     * The regions where compositions of the application may be, beside those of configured ARNs and those that were used since
     * the application started.
     */
    Optional<List<String>> regions();

    /**
     * How often the compositions of a region are listed, to find those that have ended: 1s to 2m. The service forgets them
     * after five minutes.
     */
    @WithDefault("1m")
    @WithConverter(ValueConverters.OfDuration.class)
    Duration sweepInterval();

    /**
     * Where it is kept who tells what: `memory`, or `redis`, which replicas share. Redis needs the extension
     * `quarkus-redis-client`.
     */
    @WithDefault("memory")
    ClaimsStore claims();

    /** How long a process that tells something keeps others from telling it, after it was last heard of: at least 1s. */
    @WithDefault("1m")
    @WithConverter(ValueConverters.OfDuration.class)
    Duration claimLease();

    /** How long an observer of an end may take before it counts as failed: at least 1s. */
    @WithDefault("10m")
    @WithConverter(ValueConverters.OfDuration.class)
    Duration observerTimeout();

    /** Where claims are kept. */
    enum ClaimsStore {
        /** In each process for itself. */
        MEMORY,
        /** In Redis. */
        REDIS
    }
}
