package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;

import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** What stands between a call and the service. */
@ConfigGroup
public interface GuardConfig {

    /** When a failed attempt is followed by another one. */
    @ConfigDocSection
    RetryConfig retry();

    /** When calls stop for a while, since the service keeps failing. */
    @ConfigDocSection
    CircuitBreakerConfig circuitBreaker();

    /** How many requests a second leave this process. */
    @ConfigDocSection
    RateLimitConfig rateLimit();

    /**
     * How often the service is asked for what somebody waits for: `awaitActive`, `awaitStopped`, `stopAndAwait`, `watch`.
     *
     * All of them share the answers, so the number of requests hardly grows with their number. It is asked less often
     * when the rate limit would be touched: waiting takes at most half of it. The default sees a change soon enough
     * for a state that takes seconds to change.
     */
    @WithDefault("2s")
    @WithConverter(ValueConverters.OfDuration.class)
    Duration pollInterval();

    /**
     * Which failures are tried again, and for how long. A start keeps its idempotency token, so no attempt starts a second one.
     */
    @ConfigGroup
    interface RetryConfig {

        /**
         * How many attempts may follow the first one. 0 turns retrying off.
         *
         * The default outlasts the hiccups of a service and its load balancers; more only adds load to one that is down.
         */
        @WithDefault("3")
        @WithConverter(ValueConverters.OfInteger.class)
        int maxRetries();

        /**
         * The longest wait before the second attempt; it doubles with each further one. The wait is drawn between
         * nothing and this, so that callers that failed together do not come back together.
         *
         * The default is in the order of one round trip with the work of a start in it.
         */
        @WithDefault("200ms")
        @WithConverter(ValueConverters.OfDuration.class)
        Duration initialDelay();

        /**
         * What the doubled wait does not exceed. A `Retry-After` of the service may.
         *
         * The default keeps a caller who waits for an answer from waiting for nothing.
         */
        @WithDefault("5s")
        @WithConverter(ValueConverters.OfDuration.class)
        Duration maxDelay();

        /**
         * No attempt is begun later than this after the first request of the call was sent. Waiting for the rate limit does not
         * count.
         *
         * The default is what the caller of a web request would still wait for; a job that has time may raise it.
         */
        @WithDefault("30s")
        @WithConverter(ValueConverters.OfDuration.class)
        Duration budget();
    }

    /**
     * There is one breaker for each operation and region, so failing starts never refuse a stop. Only failures of the service
     * count: no connection, no answer in time, an unreadable answer, a 5xx.
     */
    @ConfigGroup
    interface CircuitBreakerConfig {

        /** Whether there are breakers. */
        @WithDefault("true")
        @WithConverter(ValueConverters.OfBoolean.class)
        boolean enabled();

        /**
         * How many of the last attempts are looked at.
         *
         * The default is four seconds at the service's own rate: short enough to react, long enough not to be fooled by one bad
         * connection.
         */
        @WithDefault("20")
        @WithConverter(ValueConverters.OfInteger.class)
        int requestVolumeThreshold();

        /**
         * The share of failures among them, 0 to 1, from which on calls are refused.
         *
         * The default leaves a service that works half of the time to the retries.
         */
        @WithDefault("0.5")
        @WithConverter(ValueConverters.OfDouble.class)
        double failureRatio();

        /**
         * How long calls are refused before one is let through to see whether the service is back.
         *
         * The default is long enough to take load off the service, short enough that an outage does not outlast itself here.
         */
        @WithDefault("10s")
        @WithConverter(ValueConverters.OfDuration.class)
        Duration delay();

        /** How many calls in a row have to succeed then, before all are let through again. */
        @WithDefault("1")
        @WithConverter(ValueConverters.OfInteger.class)
        int successThreshold();
    }

    /**
     * The requests of each operation in each region form a queue; they leave it evenly spaced, in the order of their arrival,
     * and slower when the service throttles.
     */
    @ConfigGroup
    interface RateLimitConfig {

        /**
         * Whether requests are spaced. If not, they leave as they come, and one that the service throttles is tried again like
         * any other failure that passes; at most twelve of an operation and region are under way all the same.
         */
        @WithDefault("true")
        @WithConverter(ValueConverters.OfBoolean.class)
        boolean enabled();

        /**
         * How many requests a second the account has, for each operation and region; fractions are allowed.
         *
         * The default is the quota of the service for an account, which AWS does not raise. Do not divide it by the number of
         * replicas: each begins at the whole of it, and finds its share when the service throttles.
         */
        @WithDefault("5")
        @WithConverter(ValueConverters.OfDouble.class)
        double requestsPerSecond();

        /**
         * How long a request may wait for its turn, throttled ones included. One that would surely have to wait longer is
         * refused at once.
         *
         * The default lets 150 callers come at the same moment.
         */
        @WithDefault("30s")
        @WithConverter(ValueConverters.OfDuration.class)
        Duration maxWait();
    }
}
