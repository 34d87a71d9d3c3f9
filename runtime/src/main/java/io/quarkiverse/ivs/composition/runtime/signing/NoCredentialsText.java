package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Says what to set when the AWS SDK finds no credentials. */
final class NoCredentialsText {

    private static final String TOKEN_FILE_VARIABLE = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private static final String TOKEN_FILE_PROPERTY = "aws.webIdentityTokenFile";
    private static final String STS = "software.amazon.awssdk.services.sts.StsClient";
    private static final List<String> HTTP_CLIENTS = List.of(
            "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient",
            "software.amazon.awssdk.http.apache.ApacheHttpClient",
            "software.amazon.awssdk.http.apache5.Apache5HttpClient",
            "software.amazon.awssdk.http.crt.AwsCrtHttpClient");

    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> properties;
    private final Function<Optional<String>, Map<String, String>> profiles;
    private final Predicate<String> hasClass;

    NoCredentialsText() {
        this(System::getenv, System::getProperty, NoCredentialsText::profile, NoCredentialsText::isPresent);
    }

    /**
     * @param environment the variables of the environment
     * @param properties the Java system properties
     * @param profiles what an AWS profile says; that in use if no name is given
     * @param hasClass whether the application has a class
     */
    NoCredentialsText(UnaryOperator<String> environment, UnaryOperator<String> properties,
            Function<Optional<String>, Map<String, String>> profiles, Predicate<String> hasClass) {
        this.environment = environment;
        this.properties = properties;
        this.profiles = profiles;
        this.hasClass = hasClass;
    }

    /** May read the AWS configuration files. */
    String of(CredentialsType type, Optional<String> profile) {
        String role = lacksModulesForRoles() ? configuredRole(type, profile) : null;
        if (role != null) {
            return role + ", but the application lacks what it needs: add software.amazon.awssdk:sts and an HTTP client of the"
                    + " AWS SDK such as software.amazon.awssdk:url-connection-client.";
        }
        return notFound(type) + remedy(type);
    }

    /** When the provider returned null. */
    String ofNull(CredentialsType type) {
        String remedy = remedy(type);
        return notFound(type) + "the provider returned null. " + Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1);
    }

    /** When a part has what no HTTP header can hold; which one it is, never its value. */
    String ofControls(CredentialsType type, String part) {
        return "The " + part + " found by " + by(type)
                + " has a line break or another control character: correct it where it is kept.";
    }

    private static String notFound(CredentialsType type) {
        return "No AWS credentials were found by " + by(type) + ": ";
    }

    private static String by(CredentialsType type) {
        return ConfigKeys.CREDENTIALS_TYPE + "=" + CredentialsSource.word(type);
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

    /** How a role is configured, which is not assumed without STS; null if none is. */
    private String configuredRole(CredentialsType type, Optional<String> profile) {
        if (type == CredentialsType.DEFAULT) {
            for (String name : List.of(TOKEN_FILE_PROPERTY, TOKEN_FILE_VARIABLE)) {
                if ((name.equals(TOKEN_FILE_PROPERTY) ? properties : environment).apply(name) != null) {
                    return "AWS web identity is configured (" + name + ")";
                }
            }
        }
        if (type == CredentialsType.DEFAULT || type == CredentialsType.PROFILE) {
            Map<String, String> settings = profiles.apply(profile);
            if (settings.containsKey(ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
                return "AWS web identity is configured (" + ProfileProperty.WEB_IDENTITY_TOKEN_FILE + " of the AWS profile)";
            }
            if (settings.containsKey(ProfileProperty.ROLE_ARN)) {
                return "A role is configured (" + ProfileProperty.ROLE_ARN + " of the AWS profile)";
            }
        }
        return null;
    }

    private boolean lacksModulesForRoles() {
        return !hasClass.test(STS) || HTTP_CLIENTS.stream().noneMatch(hasClass);
    }

    private static Map<String, String> profile(Optional<String> name) {
        try {
            return ProfileFile.defaultProfileFile()
                    .profile(name.orElseGet(ProfileFileSystemSetting.AWS_PROFILE::getStringValueOrThrow))
                    .map(Profile::properties).orElse(Map.of());
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
