package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/** How a guarded call ended when it did not succeed. */
public final class GuardedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What ended the call. */
    public enum Reason {
        /** The last attempt failed, and there is no other. */
        ATTEMPT_FAILED,
        /** The circuit breaker is open. */
        CIRCUIT_BREAKER_OPEN,
        /** The wait for a permit of the rate limit would be too long. */
        RATE_LIMITED
    }

    private final Reason reason;
    private final int attempts;
    private final boolean outcomeUnknown;

    /**
     * @param reason what ended the call
     * @param attempts how many attempts were sent
     * @param outcomeUnknown whether one of them may have been carried out by the service
     * @param cause the last attempt's failure; null if there was none
     */
    public GuardedFailure(Reason reason, int attempts, boolean outcomeUnknown, AttemptFailure cause) {
        super(null, cause, false, false);
        this.reason = reason;
        this.attempts = attempts;
        this.outcomeUnknown = outcomeUnknown;
    }

    public Reason reason() {
        return reason;
    }

    /** How many attempts were sent. */
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
