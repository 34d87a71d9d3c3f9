package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The fake of the service. It is compared as a whole: when a value changes, live reload starts a new fake. */
@ConfigGroup
public interface DevServicesConfig {

    /** Whether dev and test mode start a fake of the service. It never starts when `endpoint-override` is configured. */
    @WithDefault("true")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean enabled();

    /**
     * The port of the fake.
     *
     * When it is taken, test mode uses a free one and warns, and dev mode does not start.
     */
    @ConfigDocDefault("a free port")
    OptionalInt port();

    /**
     * The address that the fake listens on: `127.0.0.1`, or `0.0.0.0` for an application in a container.
     *
     * With `0.0.0.0` it can be reached from the networks of this machine. Requests below `/_fake/` that come from elsewhere
     * then need the `control-token`, and the name that a container calls this machine by must be one of `allowed-hosts`.
     */
    @WithDefault("127.0.0.1")
    String host();

    /**
     * The names that the fake may be called by, beside those of this machine.
     *
     * Example: `host.docker.internal`.
     */
    Optional<List<String>> allowedHosts();

    /**
     * What requests below `/_fake/` must have in the header `X-Ivs-Fake-Token` when they come from another machine or a
     * container: 8 to 128 letters, digits, `-` and `_`. A random one, if absent.
     *
     * The random one is logged when `host` is `0.0.0.0`, and Dev Services set this key to it for the application and its tests:
     * the injected `FakeIvs` sends it.
     */
    Optional<String> controlToken();

    /**
     * Which regions have the service.
     *
     * `any`: each. `ivs`: those that Amazon IVS Real-Time is in; a request that was signed for another one is answered with
     * 404.
     */
    @WithDefault("any")
    Regions regions();

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
     * What the answer to a start shows that comes again with its idempotency token. This is an assumption about the service.
     *
     * `current`: the composition as it is now. `first`: the first answer once more.
     */
    @WithDefault("current")
    TokenReplay tokenReplay();

    /**
     * What happens when a composition that is `STOPPING` or `STOPPED` is stopped again. This is an assumption about the
     * service.
     *
     * `ok`: nothing. `conflict`: a ConflictException.
     */
    @WithDefault("ok")
    RepeatedStop repeatedStop();

    /**
     * Whose absence from the stage for a minute ends a composition. The pages of the service say both.
     *
     * `publishers`: nobody publishes. `participants`: nobody is connected.
     */
    @WithDefault("publishers")
    AutoStop autoStop();

    /**
     * What becomes of a composition whose channel has failed for good while its recording goes on. The pages of the service
     * say both.
     *
     * `survives`: it goes on. `stops`: it stops.
     */
    @WithDefault("survives")
    ChannelFailure channelFailure();

    /**
     * Whether the token of a participant who was disconnected serves again. This is an assumption about the service.
     *
     * `valid`: until it expires. `revoked`: not any more; who joins is a new participant, without its attributes.
     */
    @WithDefault("valid")
    DisconnectedToken disconnectedToken();

    /**
     * What happens when a replication is stopped that there is not, or not any more. This is an assumption about the service.
     *
     * `error`: a ResourceNotFoundException. `ok`: nothing.
     */
    @WithDefault("error")
    MissingReplica missingReplica();

    /**
     * Which session of a stage is listed first. This is an assumption about the service.
     *
     * `latest` or `oldest`.
     */
    @WithDefault("latest")
    SessionOrder sessionOrder();

    /**
     * Whether web pages of other origins may call the fake's operations of the service. Its own paths below `/_fake/` they
     * never may.
     *
     * `refused`: requests with an `Origin`, or with a `Host` that is not this machine, are answered with 403. `allowed`: they
     * are answered as any other.
     */
    @WithDefault("refused")
    WebPages webPages();

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

    /** Where the fake pushes its events to. */
    PushedEventsConfig events();

    /**
     * The storage configurations that nobody has created, by the last part of their ARN; for a template without a
     * `s3.storage-configuration-arn` that is its name.
     */
    @ConfigDocMapKey("storage-configuration")
    Map<String, StorageConfig> storage();

    /** Where the fake pushes its events to. */
    @ConfigGroup
    interface PushedEventsConfig {

        /**
         * The webhooks that the fake posts each event to, as Amazon EventBridge calls an API destination: each attempt goes to
         * the next of them, has five seconds, and is made again on anything but 2xx until an hour of the fake's clock is over.
         * For whoever tests a webhook: an application of this extension hears the fake without one.
         *
         * Example: `http://localhost:8080/ivs-events`.
         */
        @ConfigDocDefault("none")
        Optional<List<String>> webhookUrl();

        /**
         * The header by which a webhook knows who calls, with its value.
         *
         * Example: `X-Ivs-Secret: the-secret`.
         */
        @ConfigDocDefault("none")
        Optional<String> webhookHeader();
    }

    /** A storage configuration that nobody has created. */
    @ConfigGroup
    interface StorageConfig {

        /** The bucket of its recordings, which the fake serves as Amazon S3 does. */
        @WithDefault("fake-bucket")
        String bucket();

        /** Whether nothing can be recorded, as with a wrong bucket policy: the destination stays `STARTING`. */
        @WithDefault("false")
        String broken();
    }

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

    /** What the answer to a repeated start shows. */
    enum TokenReplay {
        CURRENT,
        FIRST
    }

    /** Whose absence ends a composition. */
    enum AutoStop {
        PUBLISHERS,
        PARTICIPANTS
    }

    /** What becomes of a composition whose channel has failed. */
    enum ChannelFailure {
        SURVIVES,
        STOPS
    }

    /** Whether the token of a participant who was disconnected serves again. */
    enum DisconnectedToken {
        VALID,
        REVOKED
    }

    /** What a stop of a replication does that there is not. */
    enum MissingReplica {
        ERROR,
        OK
    }

    /** Which session of a stage is listed first. */
    enum SessionOrder {
        LATEST,
        OLDEST
    }

    /** Which regions have the service. */
    enum Regions {
        ANY,
        IVS
    }

    /** Whether web pages may call the operations of the service. */
    enum WebPages {
        REFUSED,
        ALLOWED
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
