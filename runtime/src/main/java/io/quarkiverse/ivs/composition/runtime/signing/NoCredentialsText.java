package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.core.SdkSystemSetting;

/** Says what to do when the AWS SDK finds no credentials. */
final class NoCredentialsText {

    /** Of EKS Pod Identity; the SDK admits it only in the mode for IPv6. */
    private static final String POD_IDENTITY_IPV6 = "[fd00:ec2::23]";

    private final AwsEnvironment environment;
    private final OptionalModules modules;

    NoCredentialsText() {
        this(AwsEnvironment.ofThisProcess());
    }

    NoCredentialsText(AwsEnvironment environment) {
        this.environment = environment;
        this.modules = new OptionalModules(environment);
    }

    /**
     * The exception for what a provider failed with. May read the AWS configuration files.
     *
     * @param profile the configured AWS profile
     */
    NoCredentialsException of(CredentialsType type, Optional<String> profile, Throwable failure) {
        ProviderFailure known = ProviderFailure.of(type, failure);
        // The default chain does not tell what each of its providers failed with.
        boolean mayPass = known.mayPass() || type == CredentialsType.DEFAULT && hasContainerEndpoint();
        return new NoCredentialsException(text(type, profile, known), known.cause(), mayPass);
    }

    /** When the provider returned null. */
    String ofNull(CredentialsType type) {
        return notFound(type) + "the provider returned null. " + sentence(remedy(type));
    }

    /** When a part has what no HTTP header can hold; which one it is, never its value. */
    String ofControls(CredentialsType type, String part) {
        return "The " + part + " found by " + by(type)
                + " has a line break or another control character: correct it where it is kept.";
    }

    private String text(CredentialsType type, Optional<String> profile, ProviderFailure failure) {
        if (asksContainer(type) && isPodIdentityWithoutIpv6()) {
            return notFound(type) + SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.environmentVariable()
                    + " has an IPv6 address: set "
                    + SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE.environmentVariable() + "=IPv6.";
        }
        Optional<String> lacking = modules.lacking(type, profile);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        if (type == CredentialsType.DEFAULT && hasContainerEndpoint()) {
            return notFound(type) + "the container's credentials endpoint gave none, and there are no others.";
        }
        if (ProviderFailure.hasEndpoint(type) && failure.reason() != null) {
            return notFound(type) + "the " + (type == CredentialsType.CONTAINER ? "container's credentials endpoint "
                    : "instance's metadata service ") + failure.reason() + '.'
                    + (failure.mayPass() ? "" : ' ' + sentence(remedy(type)));
        }
        return notFound(type) + remedy(type);
    }

    private static String notFound(CredentialsType type) {
        return "No AWS credentials were found by " + by(type) + ": ";
    }

    private static String by(CredentialsType type) {
        return ConfigKeys.CREDENTIALS_TYPE + "=" + CredentialsSource.word(type);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String remedy(CredentialsType type) {
        return switch (type) {
            case DEFAULT -> "set " + ConfigKeys.CREDENTIALS_TYPE + ", or give the application a role, an AWS profile, or"
                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";
            case STATIC -> "set " + ConfigKeys.ACCESS_KEY_ID + " and " + ConfigKeys.SECRET_ACCESS_KEY + ".";
            case SYSTEM_PROPERTY -> "set the Java system properties aws.accessKeyId and aws.secretAccessKey.";
            case ENV_VARIABLE -> "set the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";
            case PROFILE -> "check the AWS profile, and " + ConfigKeys.PROFILE_NAME + ".";
            case CONTAINER -> "check that the container has a role (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI).";
            case INSTANCE_PROFILE -> "check that the instance has a role and its metadata service is reachable.";
            case PROCESS -> "check what the command in " + ConfigKeys.PROCESS_COMMAND + " prints.";
            case CUSTOM -> "check the bean that is to provide them.";
            case ANONYMOUS -> "choose another type.";
        };
    }

    private static boolean asksContainer(CredentialsType type) {
        return type == CredentialsType.CONTAINER || type == CredentialsType.DEFAULT;
    }

    private boolean hasContainerEndpoint() {
        return environment.nameOf(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI) != null
                || environment.nameOf(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI) != null;
    }

    private boolean isPodIdentityWithoutIpv6() {
        String uri = environment.valueOf(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI);
        return uri != null && uri.contains(POD_IDENTITY_IPV6)
                && !"IPv6".equalsIgnoreCase(environment.valueOf(SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE));
    }
}
