package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whatever differs from one environment to the next: read when the application starts. */
@ConfigMapping(prefix = ConfigKeys.PREFIX)
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface IvsCompositionRuntimeConfig {

    /**
     * Whether the service is called in this environment.
     *
     * With `false` each call is refused with a `CallRefusedException`, and what is configured of the endpoint and of the
     * templates is not checked at start-up.
     */
    @WithDefault("true")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean active();

    /**
     * The endpoint to call instead of the one of AWS, such as `http://localhost:4566`.
     *
     * Dev Services set it in dev and test mode; when it is configured, they start nothing. What it is by default does not keep
     * them from starting.
     */
    @ConfigDocDefault("the variable AWS_ENDPOINT_URL_IVS_REALTIME or AWS_ENDPOINT_URL, else the endpoint of the region")
    Optional<String> endpointOverride();

    /** Region and credentials. */
    AwsConfig aws();

    /**
     * Whether to call the FIPS endpoints of AWS. Not together with an `endpoint-override`, except a loopback one, where it is
     * ignored.
     */
    @ConfigDocDefault("the variable AWS_USE_FIPS_ENDPOINT, else false")
    @WithDefault("false")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean fips();

    /**
     * Whether to call the dual-stack (IPv6) endpoints of AWS. Not together with an `endpoint-override`, except a loopback one,
     * where it is ignored.
     */
    @ConfigDocDefault("the variable AWS_USE_DUALSTACK_ENDPOINT, else false")
    @WithDefault("false")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean dualstack();

    /**
     * Whether a start fills each ARN that is missing with one made from the template's name.
     *
     * Dev Services set it in dev and test mode, so that a template needs no ARN there. Refused unless the endpoint is on the
     * loopback interface.
     */
    @WithDefault("false")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean fillMissingArns();

    /**
     * How long one attempt of a call may last: credentials, connection, request and answer, but not the wait for its turn. The
     * exchange is cancelled then.
     *
     * Starting a composition takes the service a second or two. A start that timed out after it was sent is one whose outcome
     * is not known; one that had no credentials or no connection yet was surely not made.
     */
    @WithDefault("10s")
    @WithConverter(ValueConverters.OfDuration.class)
    Duration timeout();

    /** Retries, circuit breakers, rate limit and polling. */
    @WithParentName
    GuardConfig guard();

    /** What of a template differs from one environment to the next. */
    @ConfigDocMapKey("template-name")
    Map<String, TemplateRuntimeConfig> templates();

    /** How events come in. */
    EventsRuntimeConfig events();

    /** The ends of compositions. */
    @ConfigDocSection
    LifecycleConfig lifecycle();

    /**
     * Tags of each composition that is started; those of a template and of a call win. The limits are those of a template's
     * tags.
     */
    @ConfigDocMapKey("tag-key")
    Map<String, Optional<String>> defaultTags();
}
