package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Duration;
import java.time.Instant;

import io.quarkiverse.ivs.composition.runtime.signing.NoCredentialsException;

/**
 * Why one attempt failed: the only failure that leaves this package. It is the guard that decides what follows from it, and
 * {@code CompositionExceptions} that tells the application.
 */
public final class AttemptFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened. */
    public enum Kind {
        /** The service said no: a 4xx that is none of the others. */
        REJECTED,
        /** The service said "not so fast". */
        THROTTLED,
        /** The service says that the credentials have expired, or that it does not know them. */
        CREDENTIALS_EXPIRED,
        /** The service says that the time of the signature is wrong, and its own clock differs from ours. */
        CLOCK_SKEWED,
        /** The service failed: a 5xx. */
        SERVER_ERROR,
        /** No connection came about (refused, unknown host, TLS): nothing was sent. */
        NOT_CONNECTED,
        /** The connection broke after it was made. */
        DISCONNECTED,
        /** No answer within the time. */
        TIMED_OUT,
        /** An answer that says success and cannot be read. */
        UNREADABLE,
        /** There are no usable credentials: nothing was sent. */
        NO_CREDENTIALS,
        /** There were no credentials yet, but there may be some later: nothing was sent. */
        CREDENTIALS_LATE
    }

    private final Kind kind;
    private final transient ServiceError error;

    /**
     * @param kind what happened
     * @param message the service's or our own text, never a secret
     * @param error what the service answered, or null when it did not
     * @param cause what led to it, or null
     */
    public AttemptFailure(Kind kind, String message, ServiceError error, Throwable cause) {
        // No stack trace: it would show the event loop, and there may be thousands of these in a bad minute.
        super(message, cause, false, false);
        this.kind = kind;
        this.error = error;
    }

    /** @param failure what looking for credentials ended with */
    public static AttemptFailure withoutCredentials(Throwable failure) {
        boolean mayPass = failure instanceof NoCredentialsException known && known.mayPass();
        return new AttemptFailure(mayPass ? Kind.CREDENTIALS_LATE : Kind.NO_CREDENTIALS, failure.getMessage(), null,
                failure.getCause());
    }

    public Kind kind() {
        return kind;
    }

    /** What the service answered, or null when it did not. */
    public ServiceError error() {
        return error;
    }

    /**
     * An error as the service answered it.
     *
     * @param status the HTTP status
     * @param code the error code, or null
     * @param message the text, or null
     * @param requestId the request's id, or null
     * @param retryAfter how long the service asks to wait, or null
     * @param date the service's clock, or null
     */
    public record ServiceError(int status, String code, String message, String requestId, Duration retryAfter, Instant date) {
    }
}
