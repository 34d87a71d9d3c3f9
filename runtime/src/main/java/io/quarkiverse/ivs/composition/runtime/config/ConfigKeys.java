package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Locale;

/** The one place that spells a configuration key. Keys of templates are spelled unquoted unless their name needs quotes. */
public final class ConfigKeys {

    /** What all our keys begin with. */
    public static final String PREFIX = "quarkus.ivs-composition";
    /** The key of the REST client that calls the service. */
    public static final String REST_CLIENT = "ivs-composition";
    /** Its interface, which Quarkus takes for a key as well. */
    public static final String REST_CLIENT_INTERFACE = "io.quarkiverse.ivs.composition.runtime.client.IvsApi";

    public static final String ENABLED = PREFIX + ".enabled";
    public static final String ACTIVE = PREFIX + ".active";
    public static final String ENDPOINT_OVERRIDE = PREFIX + ".endpoint-override";
    public static final String REGION = PREFIX + ".aws.region";
    public static final String CREDENTIALS_TYPE = PREFIX + ".aws.credentials.type";
    public static final String ACCESS_KEY_ID = PREFIX + ".aws.credentials.static-provider.access-key-id";
    public static final String SECRET_ACCESS_KEY = PREFIX + ".aws.credentials.static-provider.secret-access-key";
    public static final String SESSION_TOKEN = PREFIX + ".aws.credentials.static-provider.session-token";
    public static final String PROFILE_NAME = PREFIX + ".aws.credentials.profile-provider.profile-name";
    public static final String PROCESS_COMMAND = PREFIX + ".aws.credentials.process-provider.command";
    public static final String CUSTOM_PROVIDER_NAME = PREFIX + ".aws.credentials.custom-provider.name";
    public static final String FIPS = PREFIX + ".fips";
    public static final String DUALSTACK = PREFIX + ".dualstack";
    public static final String FILL_MISSING_ARNS = PREFIX + ".fill-missing-arns";
    public static final String WEBHOOK_ENABLED = PREFIX + ".events.webhook.enabled";
    public static final String WEBHOOK_SECRET = PREFIX + ".events.webhook.secret";
    public static final String FOLLOW_FAKE = PREFIX + ".events.follow-fake";
    public static final String TIMEOUT = PREFIX + ".timeout";
    public static final String MAX_RETRIES = PREFIX + ".retry.max-retries";
    public static final String INITIAL_DELAY = PREFIX + ".retry.initial-delay";
    public static final String MAX_DELAY = PREFIX + ".retry.max-delay";
    public static final String RETRY_BUDGET = PREFIX + ".retry.budget";
    public static final String BREAKER_VOLUME = PREFIX + ".circuit-breaker.request-volume-threshold";
    public static final String BREAKER_RATIO = PREFIX + ".circuit-breaker.failure-ratio";
    public static final String BREAKER_DELAY = PREFIX + ".circuit-breaker.delay";
    public static final String BREAKER_SUCCESSES = PREFIX + ".circuit-breaker.success-threshold";
    public static final String REQUESTS_PER_SECOND = PREFIX + ".rate-limit.requests-per-second";
    public static final String MAX_WAIT = PREFIX + ".rate-limit.max-wait";
    public static final String POLL_INTERVAL = PREFIX + ".poll-interval";
    public static final String DEFAULT_TAGS = PREFIX + ".default-tags";
    public static final String LIFECYCLE_OWNER = PREFIX + ".lifecycle.owner";
    public static final String LIFECYCLE_REGIONS = PREFIX + ".lifecycle.regions";
    public static final String SWEEP_INTERVAL = PREFIX + ".lifecycle.sweep-interval";
    public static final String CLAIMS = PREFIX + ".lifecycle.claims";
    public static final String CLAIM_LEASE = PREFIX + ".lifecycle.claim-lease";
    public static final String OBSERVER_TIMEOUT = PREFIX + ".lifecycle.observer-timeout";
    public static final String TEMPLATES = PREFIX + ".templates";
    public static final String DEVSERVICES = PREFIX + ".devservices";
    public static final String CONTROL_TOKEN = DEVSERVICES + ".control-token";

    /** Below a template. */
    public static final String DESTINATIONS = "destinations";
    public static final String STAGE_ARN = "stage-arn";
    public static final String CHANNEL_ARN = "channel.channel-arn";
    public static final String CHANNEL_ENCODER_CONFIGURATION_ARN = "channel.encoder-configuration-arn";
    public static final String STORAGE_CONFIGURATION_ARN = "s3.storage-configuration-arn";
    public static final String S3_ENCODER_CONFIGURATION_ARN = "s3.encoder-configuration-arn";
    public static final String TAGS = "tags";
    public static final String AUTO_START = "auto-start";
    public static final String MAX_DURATION = "max-duration";
    public static final String STOP_ON_SHUTDOWN = "stop-on-shutdown";

    /** Below a template as well: its shape, fixed at build time. */
    public static final String GRID = "layout.grid.";
    public static final String PIP = "layout.pip.";
    /** Below both layouts. */
    public static final String FEATURED_PARTICIPANT_ATTRIBUTE = "featured-participant-attribute";
    public static final String PARTICIPANT_ORDER_ATTRIBUTE = "participant-order-attribute";
    public static final String OMIT_STOPPED_VIDEO = "omit-stopped-video";
    public static final String VIDEO_FILL_MODE = "video-fill-mode";
    public static final String GRID_GAP = "grid-gap";
    public static final String VIDEO_ASPECT_RATIO = GRID + "video-aspect-ratio";
    public static final String PIP_PARTICIPANT_ATTRIBUTE = PIP + "pip-participant-attribute";
    public static final String PIP_BEHAVIOR = PIP + "pip-behavior";
    public static final String PIP_OFFSET = PIP + "pip-offset";
    public static final String PIP_POSITION = PIP + "pip-position";
    public static final String PIP_WIDTH = PIP + "pip-width";
    public static final String PIP_HEIGHT = PIP + "pip-height";
    public static final String CHANNEL = "channel.";
    public static final String S3 = "s3.";
    public static final String CHANNEL_NAME = CHANNEL + "name";
    public static final String S3_NAME = S3 + "name";
    public static final String RECORDING_FORMAT = S3 + "recording.format";
    public static final String RECORDING_TARGET_SEGMENT_DURATION = S3 + "recording.target-segment-duration";
    public static final String THUMBNAILS_INTERVAL = S3 + "thumbnails.interval";
    public static final String THUMBNAILS_STORAGE = S3 + "thumbnails.storage";

    private ConfigKeys() {
    }

    /** The key of a leaf below a template, as most applications spell it: the name in quotes only where it has a dot. */
    public static String template(String name, String leaf) {
        return template(name, name.indexOf('.') >= 0, leaf);
    }

    /** The key of a leaf below a template, in the spelling of the application. */
    public static String template(String name, boolean quoted, String leaf) {
        return quoted ? quotedTemplate(name, leaf) : unquotedTemplate(name, leaf);
    }

    /** The key with the name as it is. */
    public static String unquotedTemplate(String name, String leaf) {
        return TEMPLATES + "." + name + "." + leaf;
    }

    /** The key with the name in quotes. */
    public static String quotedTemplate(String name, String leaf) {
        return TEMPLATES + ".\"" + name + "\"." + leaf;
    }

    /** The environment variable that sets a key, by the rule of MicroProfile Config. */
    public static String environmentVariable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
