package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/**
 * What holds for every call.
 *
 * @param time the time
 * @param random where chance comes from, for the thread that asks
 * @param retries which failures of a call are tried again
 * @param mends which ones of a call that is made again anyway
 * @param timeout of one attempt
 * @param eventLoops where calls go on whose caller has no Vert.x context
 */
record CallRules(Time time, Supplier<RandomGenerator> random, RetryPolicy retries, RetryPolicy mends, Duration timeout,
        Supplier<CallerContext> eventLoops) {

    /** The window of the service's quota: what is throttled now may pass when it is over. */
    private static final long QUOTA_WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Which failures are tried again. */
    RetryPolicy retries(boolean patient) {
        return patient ? retries : mends;
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
        return attempt.lackedCredentials() ? late(Kind.CREDENTIALS_LATE, "There were no AWS credentials")
                : late(Kind.NOT_CONNECTED, "No connection");
    }

    private AttemptFailure late(Kind kind, String what) {
        return new AttemptFailure(kind, what + " within " + timeout.toMillis() + " ms (" + ConfigKeys.TIMEOUT + ")", null,
                null);
    }

    /** How long the queue stands still after a throttled request. */
    long holdAfter(AttemptFailure throttled) {
        ServiceError error = throttled.error();
        return error == null || error.retryAfter() == null ? QUOTA_WINDOW_NANOS : RetryPolicy.retryAfter(error);
    }
}
