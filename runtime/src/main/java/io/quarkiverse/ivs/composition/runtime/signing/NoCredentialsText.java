package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;

/** Says what to set when the AWS SDK finds no credentials. */
final class NoCredentialsText {

    private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private static final String STS = "software.amazon.awssdk.services.sts.StsClient";
    private static final String[] HTTP_CLIENTS = {
            "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient",
            "software.amazon.awssdk.http.apache.ApacheHttpClient",
            "software.amazon.awssdk.http.apache5.Apache5HttpClient",
            "software.amazon.awssdk.http.crt.AwsCrtHttpClient" };

    private final UnaryOperator<String> environment;
    private final Predicate<String> hasClass;

    NoCredentialsText() {
        this(System::getenv, NoCredentialsText::isPresent);
    }

    NoCredentialsText(UnaryOperator<String> environment, Predicate<String> hasClass) {
        this.environment = environment;
        this.hasClass = hasClass;
    }

    String of(CredentialsType type) {
        if (type == CredentialsType.DEFAULT && isWebIdentityWithoutModules()) {
            return "AWS web identity is configured (" + TOKEN_FILE + "), but the application lacks what it needs:"
                    + " add software.amazon.awssdk:sts and an HTTP client of the AWS SDK such as"
                    + " software.amazon.awssdk:url-connection-client.";
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
            case PROFILE -> "check the AWS profile, and quarkus.ivs-composition.aws.credentials.profile-provider.profile-name.";
            case CONTAINER -> "check that the container has a role (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI).";
            case INSTANCE_PROFILE -> "check that the instance has a role and its metadata service is reachable.";
            case PROCESS -> "check what the command in " + ConfigKeys.PROCESS_COMMAND + " prints.";
            case CUSTOM -> "check the bean that is to provide them.";
            case ANONYMOUS -> "choose another type.";
        };
    }

    private boolean isWebIdentityWithoutModules() {
        if (environment.apply(TOKEN_FILE) == null) {
            return false;
        }
        for (String client : HTTP_CLIENTS) {
            if (hasClass.test(client)) {
                return !hasClass.test(STS);
            }
        }
        return true;
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
