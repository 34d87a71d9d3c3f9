package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/** How a guarded call ended when it did not succeed. */
public final class GuardedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What ended the call, and with it all further attempts. */
    public enum Reason {
        /** The last attempt failed, and there is no other. */
        ATTEMPT_FAILED,
        /** The circuit breaker is open. */
        CIRCUIT_BREAKER_OPEN,
        /** The wait for a permit of the rate limit would be too long. */
        RATE_LIMITED,
        /** The time that the caller gave the call is over. */
        TIME_LIMIT,
        /** The application shuts down. */
        SHUT_DOWN
    }

    private final Reason reason;
    private final int attempts;
    private final boolean outcomeUnknown;

    /**
     * @param reason what ended the call
     * @param attempts how many attempts were made with credentials
     * @param outcomeUnknown whether the service may have carried one of them out
     * @param cause the last attempt's failure; null if there was none
     */
    public GuardedFailure(Reason reason, int attempts, boolean outcomeUnknown, AttemptFailure cause) {
        super(reason + " after " + attempts + " attempts", cause, false, false);
        this.reason = reason;
        this.attempts = attempts;
        this.outcomeUnknown = outcomeUnknown;
    }

    public Reason reason() {
        return reason;
    }

    /** How many attempts were made; one that had no credentials is none. */
    public int attempts() {
        return attempts;
    }

    /** Whether the service may have done what was asked. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** The last attempt's failure, or null if there was none. */
    public AttemptFailure lastFailure() {
        return (AttemptFailure) getCause();
    }
}
