package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.Set;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;

/** What follows from a failed attempt, whatever went before it. */
public final class FailureRules {

    /** Statuses of a service that is busy or broken for a moment; others of its kind, such as 501, stay as they are. */
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    private FailureRules() {
    }

    /** Whether waiting alone can help. */
    public static boolean passes(AttemptFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED, REQUEST_LATE, NOT_CONNECTED, DISCONNECTED, TIMED_OUT, UNREADABLE, CREDENTIALS_LATE -> true;
            case SERVER_ERROR -> failure.error() == null || PASSING.contains(failure.error().status());
            case REJECTED, CREDENTIALS_EXPIRED, CLOCK_SKEWED, NO_CREDENTIALS -> false;
        };
    }

    /** Whether the service may have done what it was asked to. */
    static boolean unknownOutcome(AttemptFailure failure) {
        return switch (failure.kind()) {
            case NOT_CONNECTED, NO_CREDENTIALS, CREDENTIALS_LATE -> false;
            // A gateway says that a request was late after it passed a part of it on.
            case REQUEST_LATE, SERVER_ERROR, DISCONNECTED, TIMED_OUT, UNREADABLE -> true;
            // Only a 4xx is a promise: some services throttle with a 503, and a load balancer may have written that one.
            case REJECTED, THROTTLED, CREDENTIALS_EXPIRED, CLOCK_SKEWED -> !isClientError(failure.error());
        };
    }

    /** Whether the service failed, rather than answered something unwelcome: what the circuit breaker counts. */
    static boolean failureOfService(AttemptFailure failure) {
        return switch (failure.kind()) {
            case REQUEST_LATE, SERVER_ERROR, NOT_CONNECTED, DISCONNECTED, TIMED_OUT, UNREADABLE -> true;
            case REJECTED, THROTTLED, CREDENTIALS_EXPIRED, CLOCK_SKEWED, NO_CREDENTIALS, CREDENTIALS_LATE -> false;
        };
    }

    private static boolean isClientError(ServiceError error) {
        return error == null || error.status() / 100 == 4;
    }
}
