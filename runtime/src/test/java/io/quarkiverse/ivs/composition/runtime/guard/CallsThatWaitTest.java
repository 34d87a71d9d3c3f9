package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** Calls that wait for a permit or for their next attempt, in time that the test moves. */
class CallsThatWaitTest extends GuardFixture {

    @Test
    void aCallerWhoLeavesGivesUpThePlaceInTheQueue() {
        VirtualTime time = new VirtualTime();
        DefaultCallGuard guard = guard(time);
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
        DefaultCallGuard guard = guard(time, "rate-limit.max-wait", "100ms");
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
    void aThrottledRequestHoldsBackTheQueue() {
        VirtualTime time = new VirtualTime();
        DefaultCallGuard guard = guard(time, "retry.max-retries", "0");
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.THROTTLED, 429, Duration.ofSeconds(3), null), "done");
        failStart(guard, attempts);
        UniAssertSubscriber<String> next = guard.call(attempts.start(REGION))
                .subscribe().withSubscriber(UniAssertSubscriber.create());
        time.advance(Duration.ofMillis(2_999));
        next.assertNotTerminated();
        time.advance(Duration.ofMillis(1));
        next.assertCompleted();
    }

    @Test
    void unknownSticksWhenPacingRefusesTheRetry() {
        VirtualTime time = new VirtualTime();
        DefaultCallGuard guard = guard(time, "retry.initial-delay", "0s", "rate-limit.max-wait", "100ms");
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
        DefaultCallGuard guard = guard(time, "retry.budget", "15s", "retry.initial-delay", "0s");
        UniAssertSubscriber<String> caller = call(guard,
                new FakeAttempts(FakeAttempts.NEVER, Failures.of(Kind.THROTTLED, 429, Duration.ofSeconds(6), null)));
        time.runAll();
        GuardedFailure failure = (GuardedFailure) caller.getFailure();
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.THROTTLED);
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
        DefaultCallGuard guard = guard(time);
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
        DefaultCallGuard guard = guard(time, TestConfig.guard("retry.initial-delay", "1ms"));
        time.close();
        GuardedFailure failure = failStart(guard, new FakeAttempts("done"));
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.reason()).isEqualTo(Reason.SHUT_DOWN);
    }
}
