package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;

class RetryPolicyTest {

    private static final Instant SERVER_TIME = Instant.parse("2026-01-02T03:04:05Z");

    private static final Attempt ATTEMPT = new Attempt("id", 1, 4, Runnable::run, FakeCredentials.IDENTITY);

    private final CallHistory history = new CallHistory();
    private final List<Instant> corrections = new ArrayList<>();
    private boolean patient = true;
    private final FakeCredentials credentials = new FakeCredentials();
    private long now;

    @Test
    void whatPassesIsTriedAgainUntilTheRetriesAreUsedUp() {
        RetryPolicy policy = policy();
        assertThat(fail(policy, Failures.of(Kind.DISCONNECTED))).isBetween(0L, millis(200));
        assertThat(fail(policy, Failures.of(Kind.SERVER_ERROR, 503))).isBetween(0L, millis(400));
        assertThat(fail(policy, Failures.of(Kind.THROTTLED, 429))).isBetween(0L, millis(800));
        assertThat(fail(policy, Failures.of(Kind.TIMED_OUT))).isEqualTo(RetryPolicy.STOP);
    }

    @Test
    void whatTheServiceRejectedIsNotTriedAgain() {
        assertThat(fail(policy(), Failures.of(Kind.REJECTED, 409))).isEqualTo(RetryPolicy.STOP);
    }

    @Test
    void missingCredentialsAreNotTriedAgain() {
        assertThat(fail(policy(), Failures.of(Kind.NO_CREDENTIALS))).isEqualTo(RetryPolicy.STOP);
    }

    @Test
    void retryAfterIsHonouredWithinTheBudget() {
        assertThat(fail(policy(), Failures.of(Kind.SERVER_ERROR, 503, Duration.ofSeconds(29), null))).isEqualTo(millis(29_000));
    }

    @Test
    void retryAfterBeyondTheBudgetEndsTheCall() {
        assertThat(fail(policy(), Failures.of(Kind.SERVER_ERROR, 503, Duration.ofSeconds(31), null)))
                .isEqualTo(RetryPolicy.STOP);
        assertThat(fail(policy(), Failures.of(Kind.SERVER_ERROR, 503, Duration.ofDays(1_000_000), null)))
                .isEqualTo(RetryPolicy.STOP);
    }

    @Test
    void theBudgetCountsFromTheFirstRequestSent() {
        RetryPolicy policy = policy("retry.initial-delay", "0s");
        now = millis(3_600_000);
        history.begun(now, millis(3_600_000));
        now += millis(29_999);
        history.failed(Failures.of(Kind.TIMED_OUT));
        assertThat(policy.next(history, ATTEMPT, Failures.of(Kind.TIMED_OUT), now)).isZero();
        history.begun(now, 0);
        now += millis(2);
        assertThat(policy.next(history, ATTEMPT, Failures.of(Kind.TIMED_OUT), now)).isEqualTo(RetryPolicy.STOP);
    }

    @Test
    void pacedWaitsDoNotEatTheBudget() {
        RetryPolicy policy = policy("retry.initial-delay", "0s");
        history.begun(now, 0);
        now += millis(60_000);
        history.begun(now, millis(60_000));
        assertThat(policy.next(history, ATTEMPT, Failures.of(Kind.TIMED_OUT), now)).isZero();
    }

    @Test
    void expiredCredentialsAreRenewedOnce() {
        RetryPolicy policy = policy();
        assertThat(fail(policy, Failures.of(Kind.CREDENTIALS_EXPIRED, 403))).isZero();
        assertThat(fail(policy, Failures.of(Kind.CREDENTIALS_EXPIRED, 403))).isEqualTo(RetryPolicy.STOP);
        assertThat(credentials.invalidations).isEqualTo(1);
    }

    @Test
    void staticCredentialsAreNotTriedAgain() {
        credentials.others = false;
        assertThat(fail(policy(), Failures.of(Kind.CREDENTIALS_EXPIRED, 403))).isEqualTo(RetryPolicy.STOP);
    }

    @Test
    void expiredCredentialsAreDroppedEvenWhenNoRetryIsLeft() {
        assertThat(fail(policy("retry.max-retries", "0"), Failures.of(Kind.CREDENTIALS_EXPIRED, 403)))
                .isEqualTo(RetryPolicy.STOP);
        assertThat(credentials.invalidations).isEqualTo(1);
    }

    @Test
    void theClockIsCorrectedOnceByTheDateOfTheService() {
        RetryPolicy policy = policy();
        AttemptFailure skewed = Failures.of(Kind.CLOCK_SKEWED, 403, null, SERVER_TIME);
        assertThat(fail(policy, skewed)).isZero();
        assertThat(fail(policy, skewed)).isEqualTo(RetryPolicy.STOP);
        assertThat(corrections).containsExactly(SERVER_TIME);
    }

    @Test
    void aCallThatIsMadeAgainAnywayWaitsForNothing() {
        patient = false;
        assertThat(fail(policy(), Failures.of(Kind.SERVER_ERROR, 503))).isEqualTo(RetryPolicy.STOP);
        assertThat(history.tries()).as("it had attempts left").isLessThan(policy().maxAttempts());
    }

    @Test
    void aCallThatIsMadeAgainAnywayIsTriedAgainWhenSomethingWasCorrected() {
        patient = false;
        RetryPolicy policy = policy();
        assertThat(policy.maxAttempts()).isEqualTo(3);
        assertThat(fail(policy, Failures.of(Kind.CREDENTIALS_EXPIRED, 403))).isZero();
        assertThat(fail(policy, Failures.of(Kind.CLOCK_SKEWED, 403, null, SERVER_TIME))).isZero();
    }

    @Test
    void credentialsThatAreLateAreWaitedFor() {
        assertThat(fail(policy(), Failures.of(Kind.CREDENTIALS_LATE))).isBetween(0L, millis(200));
    }

    private RetryPolicy policy(String... keysAndValues) {
        return new RetryPolicy(TestConfig.guard(keysAndValues).retry(), patient, () -> new Random(42), credentials,
                corrections::add);
    }

    private long fail(RetryPolicy policy, AttemptFailure failure) {
        history.begun(now, 0);
        history.failed(failure);
        return policy.next(history, ATTEMPT, failure, now);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
