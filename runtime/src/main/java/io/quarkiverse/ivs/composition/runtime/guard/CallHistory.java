package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/**
 * What happened in one call so far. Its attempts follow one another, so it needs no lock, and what hands one
 * attempt's end to the next one makes it visible there.
 */
final class CallHistory {

    private int attempts;
    private int withoutCredentials;
    private long firstBegun;
    private long pacedSinceFirst;
    private boolean outcomeUnknown;
    private boolean credentialsRenewed;
    private boolean clockCorrected;
    private AttemptFailure lastFailure;

    /** An attempt begins now, after it waited for its permit. Times are nanoseconds of one clock. */
    void begun(long now, long paced) {
        if (attempts++ == 0) {
            firstBegun = now;
        } else {
            pacedSinceFirst += paced;
        }
    }

    void failed(AttemptFailure failure) {
        lastFailure = failure;
        if (FailureRules.saysNothing(failure)) {
            withoutCredentials++;
        }
        // Once unknown, always unknown: no later refusal tells what became of the earlier attempt.
        outcomeUnknown |= FailureRules.unknownOutcome(failure);
    }

    /** How much of the retry budget is used, in nanoseconds: the time since the first attempt began, without paced waits. */
    long budgetUsed(long now) {
        return attempts == 0 ? 0 : now - firstBegun - pacedSinceFirst;
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

    /** How many attempts were made. */
    int attempts() {
        return attempts;
    }

    /** How many of them were for the service, if only for its door; the others had no credentials. */
    int sent() {
        return attempts - withoutCredentials;
    }

    GuardedFailure end(GuardedFailure.Reason reason) {
        return new GuardedFailure(reason, sent(), outcomeUnknown, lastFailure);
    }
}
