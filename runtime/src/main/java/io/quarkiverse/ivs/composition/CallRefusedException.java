package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/**
 * The call was refused on this side, before its first attempt or before a further one. Nothing happened: what was sent
 * before, if anything, the service surely did not do. {@link #reason()} says who refused.
 */
public class CallRefusedException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /** Who refused. */
    public enum Reason {
        /** The circuit breaker of this operation and region is open, since too many of the last calls failed. */
        CIRCUIT_BREAKER,
        /** The queue of the rate limit is longer than {@code quarkus.ivs-composition.rate-limit.max-wait}. */
        RATE_LIMIT,
        /** There are no usable AWS credentials. */
        CREDENTIALS,
        /** The time that {@link StartOptions#timeout()} gave the start is over. */
        TIME_LIMIT,
        /** {@code quarkus.ivs-composition.enabled} or {@code quarkus.ivs-composition.active} is {@code false}. */
        INACTIVE,
        /** The application shuts down, so nobody would be there for the answer. */
        SHUTDOWN
    }

    private final Reason reason;

    /**
     * For the extension, and for tests that need one.
     *
     * @param reason who refused
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public CallRefusedException(Reason reason, String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.reason = reason;
    }

    /**
     * Who refused.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
