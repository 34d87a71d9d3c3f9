package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Calls that wait for a permit or for their next attempt, in time that the test moves. */
class CallsThatWaitTest extends GuardFixture {

    @Test
    void aCallerWhoLeavesGivesUpThePlaceInTheQueue() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time);
        FakeAttempts attempts = new FakeAttempts("done");
        Uni<String> call = guard.call(attempts.start(REGION));
        call.subscribe().with(done -> {
        });
        UniAssertSubscriber<String> leaver = call.subscribe().withSubscriber(UniAssertSubscriber.create());
        assertThat(guard.paced()).isEqualTo(1);
        leaver.cancel();
        assertThat(guard.paced()).isZero();
        time.runAll();
        assertThat(attempts.made()).hasSize(1);
    }

    @Test
    void aFullQueueRefusesWithoutSending() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "rate-limit.max-wait", "100ms");
        FakeAttempts attempts = new FakeAttempts("done");
        start(guard, attempts);
        GuardedFailure failure = failStart(guard, attempts);
        assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(failure.attempts()).isZero();
        assertThat(failure.lastFailure()).isNull();
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(attempts.made()).hasSize(1);
    }

    @Test
    void aThrottledRequestHoldsBackTheQueueAndIsNoRetry() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.max-retries", "0");
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.THROTTLED, 429, Duration.ofSeconds(3), null), "done");
        UniAssertSubscriber<String> throttled = call(guard, attempts);
        UniAssertSubscriber<String> next = call(guard, attempts);
        time.advance(Duration.ofMillis(2_999));
        throttled.assertNotTerminated();
        time.advance(Duration.ofMillis(1));
        throttled.assertCompleted();
        next.assertNotTerminated();
        time.runAll();
        next.assertCompleted();
        assertThat(attempts.made()).extracting(Attempt::number).containsExactly(1, 2, 1);
        assertThat(attempts.made()).extracting(Attempt::max).containsExactly(1, 2, 1);
        assertThat(guard.throttled(Operation.START_COMPOSITION, REGION)).isEqualTo(1);
    }

    @Test
    void withoutARateLimitTwelveAreUnderWayAndNoMore() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "rate-limit.enabled", "false", "retry.max-retries", "0");
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER);
        for (int i = 0; i < 30; i++) {
            call(guard, attempts);
        }
        assertThat(attempts.made()).hasSize(12);
        assertThat(guard.paced()).isEqualTo(18);
        time.advance(timeout);
        assertThat(attempts.made()).as("when those have timed out").hasSize(24);
    }

    @Test
    void withoutARateLimitAThrottledRequestIsTriedAgainLikeAnyOtherAndHoldsNobodyBack() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "rate-limit.enabled", "false");
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.THROTTLED, 429), "done");
        UniAssertSubscriber<String> throttled = call(guard, attempts);
        call(guard, attempts).assertCompleted();
        throttled.assertNotTerminated();
        time.advance(Duration.ofMillis(200));
        throttled.assertCompleted();
        assertThat(attempts.made()).extracting(Attempt::max).containsOnly(4);
    }

    @Test
    void aRequestThatIsThrottledForEverIsThrottledAtTheEndOfItsWait() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.max-retries", "0", "retry.budget", "0s", "rate-limit.max-wait", "1m");
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.THROTTLED, 429));
        UniAssertSubscriber<String> caller = call(guard, attempts);
        long begun = time.nanos();
        time.runAll();
        GuardedFailure failure = (GuardedFailure) caller.getFailure();
        assertThat(failure.reason()).isEqualTo(Reason.ATTEMPT_FAILED);
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure.attempts()).isGreaterThan(5);
        assertThat(Duration.ofNanos(time.nanos() - begun)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void aPollDoesNotWaitWhenItIsThrottled() {
        VirtualTime time = new VirtualTime();
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.THROTTLED, 429), "done");
        UniAssertSubscriber<String> caller = guard(time).call(attempts.poll(REGION)).subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        assertThat(((GuardedFailure) caller.getFailure()).lastFailure().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(attempts.made()).hasSize(1);
    }

    @Test
    void aCallEndsAtItsOwnTimeLimitWhereverItIs() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time);
        FakeAttempts attempts = new FakeAttempts(FakeAttempts.NEVER);
        UniAssertSubscriber<String> sent = guard.call(attempts.start(REGION, Duration.ofMillis(100))).subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        UniAssertSubscriber<String> queued = guard.call(attempts.start(REGION, Duration.ofMillis(100))).subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        time.advance(Duration.ofMillis(99));
        sent.assertNotTerminated();
        time.advance(Duration.ofMillis(1));
        GuardedFailure unknown = (GuardedFailure) sent.getFailure();
        assertThat(unknown.reason()).isEqualTo(Reason.TIME_LIMIT);
        assertThat(unknown.outcomeUnknown()).isTrue();
        GuardedFailure surely = (GuardedFailure) queued.getFailure();
        assertThat(surely.reason()).isEqualTo(Reason.TIME_LIMIT);
        assertThat(surely.outcomeUnknown()).isFalse();
        assertThat(attempts.made()).hasSize(1);
        assertThat(attempts.cancelled()).as("the attempt goes on").isZero();
    }

    @Test
    void anAnswerThatCameWhileTheProcessWasFrozenIsRead() {
        VirtualTime time = new VirtualTime();
        AtomicReference<UniEmitter<? super String>> answer = new AtomicReference<>();
        UniAssertSubscriber<String> caller = guard(time, "retry.max-retries", "0").call(FakeAttempts.call(
                Operation.START_COMPOSITION, REGION, attempt -> {
                    attempt.sends();
                    return Uni.createFrom().<String> emitter(answer::set);
                })).subscribe().withSubscriber(UniAssertSubscriber.create());
        time.freeze(Duration.ofSeconds(15));
        time.advance(Duration.ofMillis(1));
        caller.assertNotTerminated();
        answer.get().complete("done");
        caller.assertCompleted().assertItem("done");
    }

    @Test
    void credentialsThatCameWhileTheProcessWasFrozenAreUsed() {
        VirtualTime time = new VirtualTime();
        AtomicReference<UniEmitter<? super AwsCredentialsIdentity>> found = new AtomicReference<>();
        credentials.current = null;
        credentials.resolution = Uni.createFrom().<AwsCredentialsIdentity> emitter(found::set);
        FakeAttempts attempts = new FakeAttempts("done");
        UniAssertSubscriber<String> caller = call(guard(time, "retry.max-retries", "0"), attempts);
        time.freeze(Duration.ofSeconds(15));
        time.advance(Duration.ofMillis(1));
        caller.assertNotTerminated();
        found.get().complete(FakeCredentials.IDENTITY);
        caller.assertCompleted();
    }

    @Test
    void whatTakesLongerThanItsCallerGaveItFailsButIsFirstReadWhenTheProcessWasFrozen() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time);
        AtomicReference<UniEmitter<? super String>> answer = new AtomicReference<>();
        AtomicInteger left = new AtomicInteger();
        Uni<String> limited = guard.within(Duration.ofSeconds(1),
                Uni.createFrom().<String> emitter(answer::set).onCancellation().invoke(left::incrementAndGet),
                () -> new IllegalStateException("too late"));
        UniAssertSubscriber<String> late = limited.subscribe().withSubscriber(UniAssertSubscriber.create());
        time.advance(Duration.ofSeconds(1));
        late.assertFailedWith(IllegalStateException.class, "too late");
        assertThat(left).hasValue(1);

        UniAssertSubscriber<String> frozen = limited.subscribe().withSubscriber(UniAssertSubscriber.create());
        time.freeze(Duration.ofSeconds(15));
        time.advance(Duration.ofMillis(1));
        frozen.assertNotTerminated();
        answer.get().complete("done");
        frozen.assertItem("done");
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void aTimeOutAfterTheProcessWasFrozenDoesNotCountForTheBreaker() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "1");
        UniAssertSubscriber<String> caller = call(guard, new FakeAttempts(FakeAttempts.NEVER));
        time.freeze(Duration.ofSeconds(15));
        time.runAll();
        assertThat(((GuardedFailure) caller.getFailure()).lastFailure().kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(guard.breakers()).extracting(CallGuard.BreakerState::state).containsExactly("CLOSED");
    }

    @Test
    void theApplicationShutsDownWhileAnAttemptIsUnderWay() {
        CallGuard guard = guard(new VirtualTime());
        UniAssertSubscriber<String> caller = call(guard, new FakeAttempts(FakeAttempts.NEVER));
        guard.close();
        GuardedFailure failure = (GuardedFailure) caller.getFailure();
        assertThat(failure.reason()).isEqualTo(Reason.SHUT_DOWN);
        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @Test
    void unknownSticksWhenPacingRefusesTheRetry() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.initial-delay", "0s", "rate-limit.max-wait", "100ms");
        UniAssertSubscriber<String> caller = call(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED), "done"));
        time.runAll();
        GuardedFailure failure = (GuardedFailure) caller.getFailure();
        assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void unknownSticksWhenTheBudgetEnds() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.budget", "15s", "retry.initial-delay", "0s");
        UniAssertSubscriber<String> caller = call(guard,
                new FakeAttempts(FakeAttempts.NEVER, Failures.of(Kind.SERVER_ERROR, 503, Duration.ofSeconds(6), null)));
        time.runAll();
        GuardedFailure failure = (GuardedFailure) caller.getFailure();
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.SERVER_ERROR);
    }

    @Test
    void aCallerWhoLeavesBetweenAttemptsLeavesNoTimer() {
        VirtualTime time = new VirtualTime();
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.SERVER_ERROR, 503, Duration.ofSeconds(20), null));
        UniAssertSubscriber<String> caller = call(guard(time), attempts);
        assertThat(time.scheduled()).isEqualTo(1);
        caller.cancel();
        assertThat(time.scheduled()).isZero();
        assertThat(attempts.made()).hasSize(1);
    }

    @Test
    void whoeverWaitsOrComesIsToldWhenTheApplicationShutsDown() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time);
        UniAssertSubscriber<String> between = call(guard,
                new FakeAttempts(Failures.of(Kind.SERVER_ERROR, 503, Duration.ofSeconds(20), null)));
        UniAssertSubscriber<String> queued = call(guard, new FakeAttempts("done"));

        guard.close();

        assertThat((GuardedFailure) between.getFailure()).satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.SHUT_DOWN);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.outcomeUnknown()).isTrue();
        });
        assertThat(((GuardedFailure) queued.getFailure()).reason()).isEqualTo(Reason.SHUT_DOWN);
        assertThat(failStart(guard, new FakeAttempts("done")).reason()).isEqualTo(Reason.SHUT_DOWN);
        assertThat(guard.call(FakeAttempts.call(Operation.GET_COMPOSITION, REGION, new FakeAttempts("done")))
                .subscribe().withSubscriber(UniAssertSubscriber.create()).getFailure())
                .as("a guard that was not there before").hasMessage("SHUT_DOWN after 0 attempts");
    }

    @Test
    void whoWaitsIsToldAlsoIfTheTimersGoFirst() {
        SystemTime time = new SystemTime();
        CallGuard guard = guard(time, TestConfig.guard("retry.initial-delay", "1ms"));
        time.close();
        GuardedFailure failure = failStart(guard, new FakeAttempts("done"));
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.reason()).isEqualTo(Reason.SHUT_DOWN);
    }
}
