package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigGroup;

/**
 * The ARNs and tags of a template. This mapping documents the keys and lets Quarkus warn of unknown ones; the values
 * are read by the templates, since a map of groups does not find every spelling of an environment variable.
 */
@ConfigGroup
public interface TemplateRuntimeConfig {

    /**
     * The stage to compose.
     *
     * Required when the template is used, unless the call names one; the call's wins.
     * Example: `arn:aws:ivs:eu-west-1:123456789012:stage/AbCd`.
     */
    Optional<String> stageArn();

    /** The channel destination. */
    ChannelRuntimeConfig channel();

    /** The S3 destination. */
    S3RuntimeConfig s3();

    /**
     * What starts the template beside the application: `first-publisher`, the first one who publishes in a session of its
     * stage, as far as Amazon EventBridge tells the application of it.
     *
     * One composition for each session of the stage, however many replicas hear of the publisher; it is not started again when
     * it has ended. Every ARN that a start needs must be configured then.
     */
    Optional<String> autoStart();

    /**
     * Tags of the composition: at most 50, a key of 1 to 128 characters that does not begin with
     * `aws:`, a value of at most 256, which may be empty. Example: `tags.show=podcast`.
     *
     * A variable of the environment sets the tag that a file names so, whatever its case; without one, the key is in lower case
     * with a dash for each underscore.
     */
    @ConfigDocMapKey("tag-key")
    Map<String, Optional<String>> tags();

    /**
     * After how long a composition of the template is stopped, give or take a `lifecycle.sweep-interval`: at least 1s. The
     * service itself stops it after 24 hours. Example: `3h`.
     */
    Optional<String> maxDuration();

    /**
     * Whether the compositions of the template that a process has started are stopped when it ends, within
     * `quarkus.shutdown.timeout` or else ten seconds. Not when dev mode reloads or a test ends.
     */
    @ConfigDocDefault("false")
    Optional<String> stopOnShutdown();

    /** The channel destination's ARNs. */
    @ConfigGroup
    interface ChannelRuntimeConfig {

        /**
         * The channel to broadcast on.
         *
         * Required for a template with a channel destination when it is used, unless the call names one.
         * Example: `arn:aws:ivs:eu-west-1:123456789012:channel/AbCd`.
         */
        Optional<String> channelArn();

        /**
         * How to encode for the channel. The service chooses when it is not set.
         *
         * Example: `arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd`.
         */
        Optional<String> encoderConfigurationArn();
    }

    /** The S3 destination's ARNs. */
    @ConfigGroup
    interface S3RuntimeConfig {

        /**
         * Where to store the recording.
         *
         * Required for a template with an S3 destination when it is used, unless the call names one.
         * Example: `arn:aws:ivs:eu-west-1:123456789012:storage-configuration/AbCd`.
         */
        Optional<String> storageConfigurationArn();

        /**
         * How to encode the recording.
         *
         * Required for a template with an S3 destination when it is used, unless the call names one.
         * Example: `arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd`.
         */
        Optional<String> encoderConfigurationArn();
    }
}
