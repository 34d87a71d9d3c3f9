package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** What becomes of a call and its attempts. */
class DefaultCallGuardTest extends GuardFixture {

    @Test
    void aSuccessIsPassedOn() {
        FakeAttempts attempts = new FakeAttempts("done");
        assertThat(start(guard(), attempts)).isEqualTo("done");
        assertThat(attempts.made()).hasSize(1);
    }

    @Test
    void whatPassesIsTriedAgainWithOneInvocationIdAndCountedAttempts() {
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.DISCONNECTED), Failures.of(Kind.SERVER_ERROR, 500), "done");
        assertThat(start(guard(), attempts)).isEqualTo("done");
        assertThat(attempts.made()).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(attempts.made()).extracting(Attempt::max).containsOnly(4);
        assertThat(attempts.made()).extracting(Attempt::invocationId).doesNotContainNull().hasSize(3);
        assertThat(attempts.made().stream().map(Attempt::invocationId).distinct()).hasSize(1);
    }

    @Test
    void eachSubscriptionIsACallOfItsOwn() {
        FakeAttempts attempts = new FakeAttempts("done");
        Uni<String> call = guard().call(attempts.start(REGION));
        assertThat(attempts.made()).isEmpty();
        call.await().atMost(PATIENCE);
        call.await().atMost(PATIENCE);
        assertThat(attempts.made()).extracting(Attempt::number).containsExactly(1, 1);
        assertThat(attempts.made().stream().map(Attempt::invocationId).distinct()).hasSize(2);
    }

    @Test
    void theLastFailureEndsTheCall() {
        AttemptFailure last = Failures.of(Kind.NOT_CONNECTED);
        GuardedFailure failure = failStart(guard(), new FakeAttempts(last));
        assertThat(failure.reason()).isEqualTo(Reason.ATTEMPT_FAILED);
        assertThat(failure.attempts()).isEqualTo(4);
        assertThat(failure.lastFailure()).isSameAs(last);
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void rejectedStartIsNotRetried() {
        AttemptFailure conflict = Failures.of(Kind.REJECTED, 409);
        GuardedFailure failure = failStart(guard(), new FakeAttempts(conflict));
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.lastFailure()).isSameAs(conflict);
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void unknownSticksWhateverEndsTheCall() {
        for (AttemptFailure end : List.of(Failures.of(Kind.REJECTED, 404), Failures.of(Kind.THROTTLED, 429),
                Failures.of(Kind.NOT_CONNECTED), Failures.of(Kind.NO_CREDENTIALS))) {
            GuardedFailure failure = failStart(guard("circuit-breaker.enabled", "false", "rate-limit.enabled", "false"),
                    new FakeAttempts(Failures.of(Kind.TIMED_OUT), end));
            assertThat(failure.outcomeUnknown()).as(end.kind().name()).isTrue();
            assertThat(failure.lastFailure()).isSameAs(end);
        }
    }

    @Test
    void anAttemptThatNeverEndsIsCancelledAtTheTimeOut() {
        timeout = Duration.ofMillis(20);
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER);
        GuardedFailure failure = failStart(guard(), attempts);
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.lastFailure()).hasMessage("No answer within 20 ms (quarkus.ivs-composition.timeout)");
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(attempts.made()).as("the time-out is that of one attempt").hasSize(4);
        assertThat(attempts.cancelled()).isEqualTo(4);
    }

    @Test
    void aConnectionThatNeverComesIsNoUnknownOutcome() {
        timeout = Duration.ofMillis(20);
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER_CONNECTED);
        GuardedFailure failure = failStart(guard(), attempts);
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.NOT_CONNECTED);
        assertThat(failure.lastFailure()).hasMessage("No connection within 20 ms (quarkus.ivs-composition.timeout)");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(attempts.made()).hasSize(4).allMatch(attempt -> !attempt.sends());
    }

    @Test
    void credentialsThatNeverComeAreNoUnknownOutcome() {
        timeout = Duration.ofMillis(20);
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER_AUTHENTICATED);
        GuardedFailure failure = failStart(guard(), attempts);
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.CREDENTIALS_LATE);
        assertThat(failure.lastFailure())
                .hasMessage("There were no AWS credentials within 20 ms (quarkus.ivs-composition.timeout)");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.attempts()).as("sent").isZero();
        assertThat(attempts.made()).hasSize(4).allMatch(attempt -> !attempt.connects(null));
    }

    @Test
    void anUnexpectedFailureIsOneWhoseOutcomeIsUnknown() {
        GuardedFailure failure = failStart(guard(), new FakeAttempts(new IllegalStateException("bug")));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure()).hasMessage("java.lang.IllegalStateException: bug");
    }

    @Test
    void aCallerWhoLeavesCancelsTheAttemptAndTheRetries() {
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER);
        UniAssertSubscriber<String> caller = guard("retry.max-retries", "1000").call(attempts.start(REGION)).subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        caller.cancel();
        assertThat(attempts.cancelled()).isEqualTo(1);
        assertThat(attempts.made()).hasSize(1);
        caller.assertNotTerminated();
    }

    @Test
    void expiredCredentialsAreDroppedAndTheCallTriedAgain() {
        assertThat(start(guard(), new FakeAttempts(Failures.of(Kind.CREDENTIALS_EXPIRED, 403), "done"))).isEqualTo("done");
        assertThat(invalidations).isEqualTo(1);
    }

    @Test
    void aSkewedClockIsCorrectedAndTheCallTriedAgain() {
        Instant date = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(start(guard(), new FakeAttempts(Failures.of(Kind.CLOCK_SKEWED, 403, null, date), "done"))).isEqualTo("done");
        assertThat(corrections).containsExactly(date);
    }

    @Test
    void inventedRegionsDoNotGrowTheGuard() {
        DefaultCallGuard guard = guard("rate-limit.enabled", "false");
        IntStream.range(0, 1000)
                .forEach(i -> guard.call(FakeAttempts.call(Operation.GET_COMPOSITION, "region-" + i, new FakeAttempts("done")))
                        .await().atMost(PATIENCE));
        assertThat(guard.breakers()).hasSize(65).contains(
                new DefaultCallGuard.BreakerState(name + ".GetComposition.other", "CLOSED"));
    }
}
