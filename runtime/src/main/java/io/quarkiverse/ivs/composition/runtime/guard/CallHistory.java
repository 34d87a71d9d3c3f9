package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/**
 * What happened in one call so far. All of it happens on the call's event loop, or one after the other, so it needs no lock.
 */
final class CallHistory {

    private volatile int sent;
    private int tries;
    private boolean begun;
    private long firstBegun;
    private long pacedSinceFirst;
    private boolean outcomeUnknown;
    private boolean credentialsRenewed;
    private boolean clockCorrected;
    private AttemptFailure lastFailure;

    /** An attempt begins now, after it waited for its permit. Times are nanoseconds of one clock. */
    void begun(long now, long paced) {
        if (begun) {
            pacedSinceFirst += paced;
        }
        tried(now);
        sent++;
    }

    /** There were no credentials, so there was nothing to send. */
    void withoutCredentials(long now, AttemptFailure failure) {
        tried(now);
        failed(failure);
    }

    /** An attempt failed. */
    void failed(AttemptFailure failure) {
        lastFailure = failure;
        // Once unknown, always unknown: no later refusal tells what became of the earlier attempt.
        outcomeUnknown |= FailureRules.unknownOutcome(failure);
    }

    /** An attempt was throttled, and goes back to its place in the queue: it was no try. */
    void throttled(AttemptFailure failure) {
        failed(failure);
        tries--;
    }

    /** The call ends while its attempt is under way. */
    void leftUnderWay() {
        outcomeUnknown = true;
    }

    private void tried(long now) {
        tries++;
        if (!begun) {
            begun = true;
            firstBegun = now;
        }
    }

    /** How much of the retry budget is used, in nanoseconds: the time since the first attempt began, without paced waits. */
    long budgetUsed(long now) {
        return begun ? now - firstBegun - pacedSinceFirst : 0;
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

    /** How many of the attempts that the configuration allows are used up. */
    int tries() {
        return tries;
    }

    /** How many attempts were made with credentials. */
    int sent() {
        return sent;
    }

    boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** The last attempt's failure, or null if there was none. */
    AttemptFailure lastFailure() {
        return lastFailure;
    }

    GuardedFailure end(GuardedFailure.Reason reason) {
        return new GuardedFailure(reason, sent, outcomeUnknown, lastFailure);
    }
}
