package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/**
 * How an attempt ended without success, and what follows from it. SmallRye's retry and circuit breaker are shared by
 * all calls and see nothing of a call but its failure, so the failure carries what was decided with the call's
 * history at hand.
 */
final class AttemptVerdict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GuardedFailure.Reason reason;
    private final long delayNanos;
    private final boolean serviceFailed;
    private final boolean sent;

    private AttemptVerdict(GuardedFailure.Reason reason, long delayNanos, boolean serviceFailed, boolean sent) {
        super(null, null, false, false);
        this.reason = reason;
        this.delayNanos = delayNanos;
        this.serviceFailed = serviceFailed;
        this.sent = sent;
    }

    /** The attempt failed; the next one follows after a wait, or none does ({@link RetryPolicy#STOP}). */
    static AttemptVerdict of(AttemptFailure failure, long delayNanos) {
        return new AttemptVerdict(GuardedFailure.Reason.ATTEMPT_FAILED, delayNanos, FailureRules.failureOfService(failure),
                failure.kind() != AttemptFailure.Kind.NO_CREDENTIALS);
    }

    /** The attempt was not made, since the queue is too long. */
    static AttemptVerdict rateLimited() {
        return new AttemptVerdict(GuardedFailure.Reason.RATE_LIMITED, RetryPolicy.STOP, false, false);
    }

    /** The caller does not want the answer any more. */
    static AttemptVerdict cancelled() {
        return new AttemptVerdict(GuardedFailure.Reason.ATTEMPT_FAILED, RetryPolicy.STOP, false, false);
    }

    GuardedFailure.Reason reason() {
        return reason;
    }

    boolean retry() {
        return delayNanos != RetryPolicy.STOP;
    }

    long delayNanos() {
        return delayNanos;
    }

    /** Whether the circuit breaker counts it. */
    boolean serviceFailed() {
        return serviceFailed;
    }

    /** Whether it says nothing of the service, neither good nor bad. */
    boolean saysNothing() {
        return !sent;
    }
}
