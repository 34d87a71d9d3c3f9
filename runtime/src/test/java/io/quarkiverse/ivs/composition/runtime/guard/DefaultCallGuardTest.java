package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.client.Operation;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** The guard as a whole, with SmallRye's real retries and breakers and delays of a millisecond. */
class DefaultCallGuardTest {

    private static final String REGION = "eu-west-1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** SmallRye keeps breakers by name for the whole JVM. */
    private final String name = "test-" + UUID.randomUUID();
    private final List<Instant> corrections = new ArrayList<>();
    private int invalidations;
    /** Long enough that a busy machine does not run into it. */
    private Duration timeout = PATIENCE;

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
    void failingStartsNeverRefuseAStop() {
        DefaultCallGuard guard = guard("retry.max-retries", "0");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.SERVER_ERROR, 500));
        IntStream.range(0, 20).forEach(i -> failStart(guard, down));
        assertThat(down.made()).as("half of 20 failed").hasSize(20);

        GuardedFailure refused = failStart(guard, down);

        assertThat(refused.reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(refused.attempts()).isZero();
        assertThat(down.made()).hasSize(20);
        assertThat(guard.call(FakeAttempts.call(Operation.STOP_COMPOSITION, REGION, new FakeAttempts("stopped"))).await()
                .atMost(PATIENCE))
                .isEqualTo("stopped");
        assertThat(guard.call(FakeAttempts.call(Operation.START_COMPOSITION, "us-east-1", new FakeAttempts("started"))).await()
                .atMost(PATIENCE))
                .as("nor a start elsewhere").isEqualTo("started");
    }

    @Test
    void whatTheServiceRejectsOrThrottlesDoesNotOpenTheBreaker() {
        DefaultCallGuard guard = guard("retry.max-retries", "0", "rate-limit.enabled", "false");
        for (Kind kind : List.of(Kind.REJECTED, Kind.THROTTLED, Kind.CREDENTIALS_EXPIRED, Kind.CLOCK_SKEWED)) {
            FakeAttempts rejected = new FakeAttempts(Failures.of(kind, 429));
            IntStream.range(0, 40).forEach(i -> failStart(guard, rejected));
            assertThat(rejected.made()).as(kind.name()).hasSize(40);
        }
    }

    @Test
    void aBreakerHasTheDocumentedNameForMaintenance() {
        DefaultCallGuard guard = guard("retry.max-retries", "0");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        IntStream.range(0, 20).forEach(i -> failStart(guard, down));
        String breaker = name + ".StartComposition." + REGION;
        assertThat(CircuitBreakerMaintenance.get().currentState(breaker)).isEqualTo(CircuitBreakerState.OPEN);
        assertThat(guard.breakers()).containsExactly(new DefaultCallGuard.BreakerState(breaker, "OPEN"));

        CircuitBreakerMaintenance.get().reset(breaker);

        assertThat(guard.breakers()).containsExactly(new DefaultCallGuard.BreakerState(breaker, "CLOSED"));
        assertThat(start(guard, new FakeAttempts("done"))).isEqualTo("done");
        assertThat(DefaultCallGuard.NAME_PREFIX).isEqualTo("ivs-composition");
    }

    @Test
    void aBreakerThatOpensBetweenAttemptsKeepsTheOutcomeUnknown() {
        DefaultCallGuard guard = guard("circuit-breaker.request-volume-threshold", "2");
        GuardedFailure failure = failStart(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED)));
        assertThat(failure.reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void aProbeThatNeverReachedTheServiceDoesNotCloseTheBreaker() {
        DefaultCallGuard guard = guard("retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.delay", "0ms");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        failStart(guard, down);
        awaitHalfOpen(guard);
        failStart(guard, new FakeAttempts(Failures.of(Kind.NO_CREDENTIALS)));
        assertThat(guard.breakers()).extracting(DefaultCallGuard.BreakerState::state).doesNotContain("CLOSED");
    }

    @Test
    void aCancelledProbeDoesNotBlockTheBreakerForEver() {
        DefaultCallGuard guard = guard("retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.delay", "0ms");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        failStart(guard, down);
        awaitHalfOpen(guard);
        leave(guard, new FakeAttempts(FakeAttempts.NEVER));
        awaitHalfOpen(guard);
        assertThat(start(guard, new FakeAttempts("done"))).isEqualTo("done");
    }

    @Test
    void whatSaysNothingOfTheServiceIsNoSuccessForTheBreaker() {
        DefaultCallGuard guard = guard("retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.failure-ratio", "1");
        failStart(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED)));
        failStart(guard, new FakeAttempts(Failures.of(Kind.NO_CREDENTIALS)));
        leave(guard, new FakeAttempts(FakeAttempts.NEVER));
        failStart(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED)));
        assertThat(guard.breakers()).extracting(DefaultCallGuard.BreakerState::state).containsExactly("OPEN");
    }

    @Test
    void aRefusedPermitIsNoSuccessForTheBreaker() {
        VirtualTime time = new VirtualTime();
        DefaultCallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.failure-ratio", "1", "rate-limit.max-wait", "100ms");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        assertThat(failStart(guard, down).reason()).isEqualTo(Reason.RATE_LIMITED);
        time.advance(Duration.ofMillis(200));
        failStart(guard, down);
        assertThat(guard.breakers()).extracting(DefaultCallGuard.BreakerState::state).containsExactly("OPEN");
    }

    @Test
    void whatStandsInTheQueueWhenTheBreakerOpensIsNotSent() {
        VirtualTime time = new VirtualTime();
        DefaultCallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        List<UniAssertSubscriber<String>> callers = IntStream.range(0, 3)
                .mapToObj(i -> guard.call(down.start(REGION)).subscribe().withSubscriber(UniAssertSubscriber.create()))
                .toList();
        time.advance(Duration.ofMillis(400));
        GuardedFailure third = (GuardedFailure) callers.get(2).getFailure();
        assertThat(third.reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(third.attempts()).isZero();
        assertThat(down.made()).hasSize(2);
    }

    @Test
    void nobodyQueuesWhileTheBreakerIsOpen() {
        VirtualTime time = new VirtualTime();
        DefaultCallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "1");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        assertThat(failStart(guard, down).reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(guard.paced()).isZero();
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

    @Test
    void inventedRegionsDoNotGrowTheGuard() {
        DefaultCallGuard guard = guard("rate-limit.enabled", "false");
        IntStream.range(0, 1000)
                .forEach(i -> guard.call(FakeAttempts.call(Operation.GET_COMPOSITION, "region-" + i, new FakeAttempts("done")))
                        .await().atMost(PATIENCE));
        assertThat(guard.breakers()).hasSize(65).contains(
                new DefaultCallGuard.BreakerState(name + ".GetComposition.other", "CLOSED"));
    }

    /** SmallRye's own timer gets it there, since the delay of the test is none. */
    private static void awaitHalfOpen(DefaultCallGuard guard) {
        await().atMost(PATIENCE).until(() -> guard.breakers().get(0).state().equals("HALF_OPEN"));
    }

    private static void leave(DefaultCallGuard guard, FakeAttempts attempts) {
        call(guard, attempts).cancel();
    }

    private static UniAssertSubscriber<String> call(DefaultCallGuard guard, FakeAttempts attempts) {
        return guard.call(attempts.start(REGION)).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private String start(CallGuard guard, FakeAttempts attempts) {
        return guard.call(attempts.start(REGION)).await().atMost(PATIENCE);
    }

    private GuardedFailure failStart(CallGuard guard, FakeAttempts attempts) {
        return catchThrowableOfType(GuardedFailure.class, () -> start(guard, attempts));
    }

    private DefaultCallGuard guard(String... keysAndValues) {
        String[] fast = { "retry.initial-delay", "1ms", "rate-limit.requests-per-second", "1000000" };
        String[] all = new String[fast.length + keysAndValues.length];
        System.arraycopy(fast, 0, all, 0, fast.length);
        System.arraycopy(keysAndValues, 0, all, fast.length, keysAndValues.length);
        return guard(new SystemTime(), TestConfig.guard(all));
    }

    private DefaultCallGuard guard(VirtualTime time, String... keysAndValues) {
        return guard(time, TestConfig.guard(keysAndValues));
    }

    private DefaultCallGuard guard(Time time, GuardConfig config) {
        Random random = new Random(42);
        return new DefaultCallGuard(name, config, timeout, expired -> {
            invalidations++;
            return true;
        }, corrections::add, CallObserver.NONE, time, () -> random, CallerContext::anywhere);
    }
}
