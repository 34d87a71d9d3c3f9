package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/**
 * What happened in one call so far. Its attempts follow one another, so it needs no lock, and what hands one
 * attempt's end to the next one makes it visible there.
 */
final class CallHistory {

    private int attempts;
    private long firstSent;
    private long pacedSinceFirstSent;
    private boolean outcomeUnknown;
    private boolean credentialsRenewed;
    private boolean clockCorrected;
    private AttemptFailure lastFailure;

    /** A request goes out now, after it waited for its permit. Times are nanoseconds of one clock. */
    void sent(long now, long paced) {
        if (attempts++ == 0) {
            firstSent = now;
        } else {
            pacedSinceFirstSent += paced;
        }
    }

    void failed(AttemptFailure failure) {
        lastFailure = failure;
        // Once unknown, always unknown: no later refusal tells what became of the earlier attempt.
        outcomeUnknown |= FailureRules.unknownOutcome(failure);
    }

    /** How much of the retry budget is used, in nanoseconds: the time since the first request was sent, without paced waits. */
    long budgetUsed(long now) {
        return attempts == 0 ? 0 : now - firstSent - pacedSinceFirstSent;
    }

    /** True the first time it is asked. */
    boolean mayRenewCredentials() {
        boolean first = !credentialsRenewed;
        credentialsRenewed = true;
        return first;
    }

    /** True the first time it is asked. */
    boolean mayCorrectClock() {
        boolean first = !clockCorrected;
        clockCorrected = true;
        return first;
    }

    int attempts() {
        return attempts;
    }

    GuardedFailure end(GuardedFailure.Reason reason) {
        return new GuardedFailure(reason, attempts, outcomeUnknown, lastFailure);
    }
}
