package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** What becomes of a call and its attempts. */
class CallGuardTest extends GuardFixture {

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
                Failures.of(Kind.NOT_CONNECTED))) {
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
        credentials.current = null;
        AtomicInteger lookUps = new AtomicInteger();
        credentials.resolution = Uni.createFrom().<AwsCredentialsIdentity> nothing().onSubscription()
                .invoke(lookUps::incrementAndGet);
        FakeAttempts attempts = new FakeAttempts("done");
        GuardedFailure failure = failStart(guard(), attempts);
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.CREDENTIALS_LATE);
        assertThat(failure.lastFailure())
                .hasMessage("There were no AWS credentials within 20 ms (quarkus.ivs-composition.timeout)");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.attempts()).as("sent").isZero();
        assertThat(attempts.made()).isEmpty();
        assertThat(lookUps).hasValue(4);
    }

    @Test
    void anUnexpectedFailureIsOneWhoseOutcomeIsUnknown() {
        GuardedFailure failure = failStart(guard(), new FakeAttempts(new IllegalStateException("bug")));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure()).hasMessage("java.lang.IllegalStateException: bug");
    }

    @Test
    void aCallerWhoLeavesBeforeAnythingWasSentKeepsItFromBeingSent() {
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER_CONNECTED);
        UniAssertSubscriber<String> caller = call(guard("retry.max-retries", "1000"), attempts);
        caller.cancel();
        assertThat(attempts.cancelled()).isEqualTo(1);
        assertThat(attempts.made()).hasSize(1).allMatch(attempt -> !attempt.sends());
        caller.assertNotTerminated();
    }

    @Test
    void aCallerWhoLeavesLaterLeavesTheAttemptToItsEndAndThereIsNoFurtherOne() {
        VirtualTime time = new VirtualTime();
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER);
        UniAssertSubscriber<String> caller = call(guard(time), attempts);
        caller.cancel();
        assertThat(attempts.cancelled()).isZero();
        time.advance(timeout);
        assertThat(attempts.cancelled()).as("at its time-out").isEqualTo(1);
        time.runAll();
        assertThat(attempts.made()).hasSize(1);
        caller.assertNotTerminated();
    }

    @Test
    void credentialsComeBeforeThePermit() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time);
        AtomicReference<UniEmitter<? super AwsCredentialsIdentity>> slow = new AtomicReference<>();
        credentials.current = null;
        credentials.resolution = Uni.createFrom().<AwsCredentialsIdentity> emitter(slow::set).memoize().indefinitely();
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            guard.call(FakeAttempts.call(Operation.START_COMPOSITION, REGION, attempt -> {
                sent.add(time.nanos());
                return Uni.createFrom().item("done");
            })).subscribe().with(done -> {
            });
        }
        time.advance(Duration.ofSeconds(9));
        assertThat(sent).isEmpty();
        slow.get().complete(FakeCredentials.IDENTITY);
        time.runAll();
        assertThat(sent).hasSize(60);
        assertThat(IntStream.range(1, 60).mapToLong(i -> sent.get(i) - sent.get(i - 1))).containsOnly(200_000_000L);
    }

    @Test
    void credentialsThatWereRenewedInTheQueueAreUsed() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time);
        FakeAttempts attempts = new FakeAttempts("done");
        call(guard, attempts);
        call(guard, attempts);
        AwsCredentialsIdentity newer = AwsCredentialsIdentity.create("AKIDNEWER", "secret");
        credentials.current = newer;
        time.runAll();
        assertThat(attempts.made()).extracting(Attempt::credentials).containsExactly(FakeCredentials.IDENTITY, newer);
    }

    @Test
    void expiredCredentialsAreDroppedAndTheCallTriedAgain() {
        assertThat(start(guard(), new FakeAttempts(Failures.of(Kind.CREDENTIALS_EXPIRED, 403), "done"))).isEqualTo("done");
        assertThat(credentials.invalidations).isEqualTo(1);
    }

    @Test
    void aSkewedClockIsCorrectedAndTheCallTriedAgain() {
        Instant date = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(start(guard(), new FakeAttempts(Failures.of(Kind.CLOCK_SKEWED, 403, null, date), "done"))).isEqualTo("done");
        assertThat(corrections).containsExactly(date);
    }

    @Test
    void inventedRegionsDoNotGrowTheGuard() {
        CallGuard guard = guard("rate-limit.enabled", "false");
        IntStream.range(0, 1000)
                .forEach(i -> guard.call(FakeAttempts.call(Operation.GET_COMPOSITION, "region-" + i, new FakeAttempts("done")))
                        .await().atMost(PATIENCE));
        assertThat(guard.breakers()).hasSize(65).contains(
                new CallGuard.BreakerState(name + ".GetComposition.other", "CLOSED"));
    }
}
