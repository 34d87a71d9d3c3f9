package io.quarkiverse.ivs.composition.runtime.signing;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.config.AwsConfig.CredentialsConfig;
import io.quarkiverse.ivs.composition.runtime.config.AwsConfig.StaticProviderConfig;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.profiles.ProfileFile;

/** Makes the AWS SDK's provider that the configuration asks for. */
@Singleton
class CredentialsSource {

    private final CredentialsConfig config;
    private final Instance<AwsCredentialsProvider> beans;
    private final Function<String, Optional<String>> unset;

    @Inject
    CredentialsSource(IvsCompositionRuntimeConfig config, @Any Instance<AwsCredentialsProvider> beans) {
        this(config.aws().credentials(), beans, UnsetExpression::nameIn);
    }

    /** @param unset what an expression in the value of a key names that is not set */
    CredentialsSource(CredentialsConfig config, Instance<AwsCredentialsProvider> beans,
            Function<String, Optional<String>> unset) {
        this.config = config;
        this.beans = beans;
        this.unset = unset;
    }

    CredentialsType type() {
        return config.type();
    }

    /** The AWS profile that is configured for the type {@code profile}. */
    Optional<String> profile() {
        return type() == CredentialsType.PROFILE ? config.profileProvider().profileName() : Optional.empty();
    }

    /** Whether asking again always gives the same. */
    boolean isUnchanging() {
        return switch (type()) {
            case STATIC, ENV_VARIABLE, ANONYMOUS -> true;
            default -> false;
        };
    }

    /** Whether the provider may give each caller others. */
    boolean dependsOnCaller() {
        return type() == CredentialsType.CUSTOM;
    }

    boolean isCached() {
        return config.customProvider().cached();
    }

    /** Whether credentials may be kept, and given to other callers than the one for whom they were asked. */
    boolean isForAllCallers(AwsCredentialsIdentity found) {
        return !dependsOnCaller() || isCached() && found.expirationTime().isPresent();
    }

    /**
     * A new provider; making one may block.
     *
     * @throws NoCredentialsException if a setting is missing
     */
    AwsCredentialsProvider provider() {
        return switch (type()) {
            // By a supplier the file is read each time; without one, only once.
            case DEFAULT -> DefaultCredentialsProvider.builder().profileFile(ProfileFile::defaultProfileFile).build();
            case STATIC -> StaticCredentialsProvider.create(configured(config.staticProvider()));
            case SYSTEM_PROPERTY -> SystemPropertyCredentialsProvider.create();
            case ENV_VARIABLE -> EnvironmentVariableCredentialsProvider.create();
            case PROFILE -> profile(optional(profile(), ConfigKeys.PROFILE_NAME));
            case CONTAINER -> ContainerCredentialsProvider.create();
            case INSTANCE_PROFILE -> InstanceProfileCredentialsProvider.create();
            case PROCESS -> ProcessCredentialsProvider.builder()
                    .command(required(config.processProvider().command(), ConfigKeys.PROCESS_COMMAND))
                    .credentialRefreshThreshold(config.processProvider().credentialRefreshThreshold())
                    .build();
            case CUSTOM -> bean(optional(config.customProvider().name(), ConfigKeys.CUSTOM_PROVIDER_NAME));
            case ANONYMOUS -> AnonymousCredentialsProvider.create();
        };
    }

    private AwsCredentials configured(StaticProviderConfig config) {
        if (config.accessKeyId().isEmpty() && config.secretAccessKey().isEmpty()) {
            throw missing(ConfigKeys.ACCESS_KEY_ID, ConfigKeys.SECRET_ACCESS_KEY);
        }
        String accessKeyId = required(config.accessKeyId(), ConfigKeys.ACCESS_KEY_ID);
        String secretAccessKey = required(config.secretAccessKey(), ConfigKeys.SECRET_ACCESS_KEY);
        return optional(config.sessionToken(), ConfigKeys.SESSION_TOKEN)
                .<AwsCredentials> map(token -> AwsSessionCredentials.create(accessKeyId, secretAccessKey, token))
                .orElseGet(() -> AwsBasicCredentials.create(accessKeyId, secretAccessKey));
    }

    private static AwsCredentialsProvider profile(Optional<String> name) {
        ProfileCredentialsProvider.Builder builder = ProfileCredentialsProvider.builder()
                .profileFile(ProfileFile::defaultProfileFile);
        name.ifPresent(builder::profileName);
        return builder.build();
    }

    private AwsCredentialsProvider bean(Optional<String> name) {
        Instance<AwsCredentialsProvider> candidates = name
                .map(value -> beans.select(NamedLiteral.of(value)))
                .orElse(beans);
        if (candidates.isResolvable()) {
            return candidates.get();
        }
        String wanted = "a bean of the type " + AwsCredentialsProvider.class.getName();
        if (name.isPresent()) {
            throw new NoCredentialsException(ConfigKeys.CUSTOM_PROVIDER_NAME + " is \"" + name.get()
                    + "\", but there is no such bean: add @Named(\"" + name.get() + "\") to " + wanted + ".");
        }
        throw new NoCredentialsException(typeKey() + " needs " + wanted + ", but there is "
                + (candidates.isUnsatisfied() ? "none: add one."
                        : "more than one: set " + ConfigKeys.CUSTOM_PROVIDER_NAME + "."));
    }

    private String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> missing(key));
    }

    /** Left out without a word, it would be the credentials of somebody else. */
    private Optional<String> optional(Optional<String> value, String key) {
        if (value.isEmpty() && unset.apply(key).isPresent()) {
            throw missing(key);
        }
        return value;
    }

    private NoCredentialsException missing(String... keys) {
        String each = Arrays.stream(keys).map(key -> key + unset.apply(key)
                .map(name -> " (its value names " + name + ", which is not set)").orElse("")).collect(joining(" and "));
        return new NoCredentialsException(typeKey() + " needs " + each + ": set " + (keys.length > 1 ? "them" : "it")
                + ", or choose another type.");
    }

    private String typeKey() {
        return ConfigKeys.CREDENTIALS_TYPE + "=" + word(type());
    }

    static String word(CredentialsType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
