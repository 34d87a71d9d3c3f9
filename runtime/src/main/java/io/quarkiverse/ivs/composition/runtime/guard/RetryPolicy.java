package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.signing.CallCredentials;

/**
 * Whether a failed attempt is followed by another one, and when. A corrected cause (credentials, clock) is tried again
 * at once, but once only; anything else that may pass is waited for, as long as the budget lasts.
 */
final class RetryPolicy {

    /** Instead of a delay: there is no further attempt. */
    static final long STOP = -1;

    private final boolean patient;
    private final int maxRetries;
    private final long budgetNanos;
    private final BackOff backOff;
    private final Supplier<RandomGenerator> random;
    private final CallCredentials credentials;
    private final Consumer<Instant> clock;

    /**
     * @param patient whether what may pass is waited for; if not, only what was corrected is tried again
     * @param clock signs with the service's time from now on
     */
    RetryPolicy(GuardConfig.RetryConfig config, boolean patient, Supplier<RandomGenerator> random,
            CallCredentials credentials, Consumer<Instant> clock) {
        this.patient = patient;
        // There are two things to correct.
        this.maxRetries = patient ? config.maxRetries() : Math.min(2, config.maxRetries());
        this.budgetNanos = config.budget().toNanos();
        this.backOff = new BackOff(config.initialDelay(), config.maxDelay());
        this.random = random;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** How many attempts a call may have. */
    int maxAttempts() {
        return maxRetries + 1;
    }

    /**
     * What follows a failure.
     *
     * @param history the call's, this failure included
     * @param attempt the one that failed; null if it had no credentials
     * @param now the time in nanoseconds
     * @return the wait before the next attempt in nanoseconds, or {@link #STOP}
     */
    long next(CallHistory history, Attempt attempt, AttemptFailure failure, long now) {
        // Corrected first, even if this call has no attempt left: the next call gains from it.
        boolean corrected = corrected(history, attempt, failure);
        if (!corrected && !(patient && FailureRules.passes(failure)) || history.tries() > maxRetries) {
            return STOP;
        }
        long delay = corrected ? 0 : delay(history, failure);
        return history.budgetUsed(now) + delay > budgetNanos ? STOP : delay;
    }

    private boolean corrected(CallHistory history, Attempt attempt, AttemptFailure failure) {
        return switch (failure.kind()) {
            case CREDENTIALS_EXPIRED -> history.mayRenewCredentials() && credentials.invalidate(attempt.credentials());
            case CLOCK_SKEWED -> history.mayCorrectClock() && clockCorrected(failure.error());
            default -> false;
        };
    }

    private boolean clockCorrected(ServiceError error) {
        if (error == null || error.date() == null) {
            return false;
        }
        clock.accept(error.date());
        return true;
    }

    private long delay(CallHistory history, AttemptFailure failure) {
        long delay = backOff.delay(history.tries(), random.get());
        return Math.max(delay, retryAfter(failure.error()));
    }

    static long retryAfter(ServiceError error) {
        if (error == null || error.retryAfter() == null) {
            return 0;
        }
        return Duration.ofDays(1).compareTo(error.retryAfter()) < 0 ? Long.MAX_VALUE / 2 : error.retryAfter().toNanos();
    }
}
