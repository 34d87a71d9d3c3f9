package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.signing.CallCredentials;

/**
 * What holds for every call.
 *
 * @param time the time
 * @param random where chance comes from, for the thread that asks
 * @param credentials where they come from
 * @param retries which failures of a call are tried again
 * @param corrections which ones of a call that is made again anyway
 * @param timeout of one attempt
 * @param eventLoops where calls go on whose caller has no Vert.x context
 */
record CallRules(Time time, Supplier<RandomGenerator> random, CallCredentials credentials,
        RetryPolicy retries, RetryPolicy corrections, Duration timeout, Supplier<CallerContext> eventLoops) {

    /** Which failures are tried again. */
    RetryPolicy retries(boolean patient) {
        return patient ? retries : corrections;
    }

    /** An id for the logs of the service: it has to be unique, not secret, so the costly random numbers are not needed. */
    String newInvocationId() {
        RandomGenerator generator = random.get();
        return new UUID(generator.nextLong(), generator.nextLong()).toString();
    }

    /** Gives an attempt up whose time is over. What is certain of it is how far it came. */
    AttemptFailure timedOut(Attempt attempt) {
        if (!attempt.abandon()) {
            return late(Kind.TIMED_OUT, "No answer");
        }
        return late(Kind.NOT_CONNECTED, "No connection");
    }

    /** There were no credentials within the time. */
    AttemptFailure credentialsLate() {
        return late(Kind.CREDENTIALS_LATE, "There were no AWS credentials");
    }

    private AttemptFailure late(Kind kind, String what) {
        return new AttemptFailure(kind, what + " within " + timeout.toMillis() + " ms (" + ConfigKeys.TIMEOUT + ")", null,
                null);
    }
}
