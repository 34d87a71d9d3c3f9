package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Region and credentials, in the words of the Quarkus extensions for Amazon services. */
@ConfigGroup
public interface AwsConfig {

    /**
     * The region for calls that no ARN gives one.
     *
     * A call goes to the region of the ARN it is about; only listing without a filter needs this.
     * Example: `eu-west-1`.
     */
    @ConfigDocDefault("the only region among the configured ARNs, else that of the AWS environment or of the configured profile")
    Optional<String> region();

    /** Where credentials come from. */
    CredentialsConfig credentials();

    /** Where credentials come from. */
    @ConfigGroup
    interface CredentialsConfig {

        /**
         * The provider: `default`, `static`, `system-property`, `env-variable`, `profile`, `container`, `instance-profile`,
         * `process`, `custom` or `anonymous`.
         *
         * With `profile`, a region that nothing else gives is that of the profile, too.
         *
         * `default` tries Java system properties, environment variables, web identity (which needs
         * `software.amazon.awssdk:sts` and an HTTP client of the AWS SDK in the application), the AWS profile, the
         * container and the instance, in this order.
         *
         * While the Dev Service runs, its test credentials are used unless a type is configured for `%dev` or `%test`.
         */
        @WithDefault("default")
        CredentialsType type();

        /** For the type `static`. */
        StaticProviderConfig staticProvider();

        /** For the type `profile`. */
        ProfileProviderConfig profileProvider();

        /** For the type `process`. */
        ProcessProviderConfig processProvider();

        /** For the type `custom`. */
        CustomProviderConfig customProvider();
    }

    /** Credentials in the configuration. */
    @ConfigGroup
    interface StaticProviderConfig {

        /** The access key id. Required for the type `static`. */
        Optional<String> accessKeyId();

        /** The secret access key. Required for the type `static`. */
        Optional<String> secretAccessKey();

        /** The session token of temporary credentials. */
        Optional<String> sessionToken();
    }

    /** Credentials of a profile. */
    @ConfigGroup
    interface ProfileProviderConfig {

        /** The profile in the AWS configuration files. */
        @ConfigDocDefault("the environment variable AWS_PROFILE, else default")
        Optional<String> profileName();
    }

    /** Credentials that a command prints. */
    @ConfigGroup
    interface ProcessProviderConfig {

        /** The command. Required for the type `process`. */
        Optional<String> command();

        /** How long before their end the credentials are asked for again. */
        @WithName("credential-refresh-threshold")
        @WithDefault("15s")
        @WithConverter(ValueConverters.OfDuration.class)
        Duration credentialRefreshThreshold();
    }

    /** Credentials of a bean of the application. */
    @ConfigGroup
    interface CustomProviderConfig {

        /** The `@Named` bean of the type `software.amazon.awssdk.auth.credentials.AwsCredentialsProvider`. */
        @ConfigDocDefault("the only bean of that type")
        Optional<String> name();

        /**
         * Whether credentials that have an expiry are kept until a minute before it, and used for all callers.
         *
         * Unless this is set, and for credentials without an expiry, the bean is asked for each call, with the CDI request
         * context of the caller: it may give each tenant its own.
         */
        @WithDefault("false")
        @WithConverter(ValueConverters.OfBoolean.class)
        boolean cached();
    }
}
