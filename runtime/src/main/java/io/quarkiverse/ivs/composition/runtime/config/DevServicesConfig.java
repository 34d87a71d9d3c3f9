package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/** The fake of the service. It is compared as a whole: when a value changes, live reload starts a new fake. */
@ConfigGroup
public interface DevServicesConfig {

    /** Whether dev and test mode start a fake of the service. It never starts when `endpoint-override` is configured. */
    @WithDefault("true")
    boolean enabled();

    /**
     * The port of the fake, on the loopback interface.
     *
     * When it is taken, test mode uses a free one and warns, and dev mode does not start.
     */
    @ConfigDocDefault("a free port")
    OptionalInt port();

    /**
     * How long a composition stays `STARTING` before it is `ACTIVE`: a duration such as `2s` or `0s`, at most 1000 days,
     * or `manual` if a test decides.
     */
    @WithDefault("2s")
    String timeToActive();

    /**
     * How long a composition stays `STOPPING` before it is `STOPPED`: a duration such as `1s` or `0s`, at most 1000 days,
     * or `manual` if a test decides.
     */
    @WithDefault("1s")
    String timeToStopped();

    /**
     * Which resources exist.
     *
     * `lenient`: each well-formed ARN does. `strict`: only what the seed declares or the API created, else the answer is a
     * ResourceNotFoundException.
     */
    @WithDefault("lenient")
    Resources resources();

    /** Limits of the account. */
    QuotasConfig quotas();

    /**
     * How many requests a second each operation takes, for an account and region; more are answered with 429. The service
     * itself takes 5.
     */
    @ConfigDocDefault("no limit")
    OptionalInt rateLimit();

    /**
     * What answers show as the layout of a composition that was started without one. The service has been seen to do both.
     *
     * `defaults`: a grid with every default filled in. `null`: null.
     */
    @WithDefault("defaults")
    LayoutEcho layoutEcho();

    /**
     * What happens when an idempotency token comes again with another request. This is an assumption about the service.
     *
     * `conflict`: a ConflictException. `replay`: the composition that the token has started.
     */
    @WithDefault("conflict")
    TokenMismatch tokenMismatch();

    /**
     * What happens when a composition that is `STOPPING` or `STOPPED` is stopped again. This is an assumption about the
     * service.
     *
     * `ok`: nothing. `conflict`: a ConflictException.
     */
    @WithDefault("ok")
    RepeatedStop repeatedStop();

    /**
     * What requests must be signed with.
     *
     * `ignore`: nothing. `present`: any signature of AWS's version 4. `verify`: a valid one, made of the credentials that Dev
     * Services hand to the application.
     */
    @WithDefault("present")
    Signatures signatures();

    /**
     * A JSON file with what exists from the start, in the form of a snapshot of the fake: a resource of the application, or
     * else a file, relative to the directory of its module. Live reload sees changes of it.
     *
     * Example: `ivs-seed.json`.
     */
    Optional<String> seed();

    /** Limits of the account. */
    @ConfigGroup
    interface QuotasConfig {

        /**
         * How many compositions an account may have at once in a region. The service itself allows 20 unless asked for more.
         */
        @ConfigDocDefault("no limit")
        OptionalInt compositions();

        /** How many compositions a stage may have at once. The service itself allows 5 unless asked for more. */
        @ConfigDocDefault("no limit")
        OptionalInt compositionsPerStage();
    }

    /** Which resources exist. */
    enum Resources {
        LENIENT,
        STRICT
    }

    /** How an unset layout comes back. */
    enum LayoutEcho {
        DEFAULTS,
        NULL
    }

    /** What a reused idempotency token does. */
    enum TokenMismatch {
        CONFLICT,
        REPLAY
    }

    /** What a second stop does. */
    enum RepeatedStop {
        OK,
        CONFLICT
    }

    /** What requests must be signed with. */
    enum Signatures {
        IGNORE,
        PRESENT,
        VERIFY
    }
}
