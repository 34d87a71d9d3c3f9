package io.quarkiverse.ivs.composition.runtime.signing;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * What a provider of the AWS SDK failed with, as far as it may be told.
 *
 * @param reason what its endpoint did, or null
 * @param mayPass whether asking again later may help
 * @param cause null if its text may quote what a command or a file holds
 */
record ProviderFailure(String reason, boolean mayPass, Throwable cause) {

    static ProviderFailure of(CredentialsType type, Throwable failure) {
        if (type == CredentialsType.PROCESS) {
            return new ProviderFailure(null, false, null);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkServiceException answer && answer.statusCode() > 0) {
                boolean mayPass = answer.statusCode() >= 500 || answer.statusCode() == 429;
                return new ProviderFailure("answered " + answer.statusCode(), mayPass, failure);
            }
            if (cause instanceof SocketTimeoutException) {
                return new ProviderFailure("did not answer in time", true, failure);
            }
            if (cause instanceof SocketException || cause instanceof UnknownHostException) {
                return new ProviderFailure("cannot be reached", true, failure);
            }
            if (cause.getClass().getName().contains(".jackson.")) {
                return new ProviderFailure("answered something that is no JSON", hasEndpoint(type), null);
            }
        }
        return new ProviderFailure(null, false, failure);
    }

    /** Whether the provider asks a metadata service and nothing else. */
    static boolean hasEndpoint(CredentialsType type) {
        return type == CredentialsType.CONTAINER || type == CredentialsType.INSTANCE_PROFILE;
    }
}
