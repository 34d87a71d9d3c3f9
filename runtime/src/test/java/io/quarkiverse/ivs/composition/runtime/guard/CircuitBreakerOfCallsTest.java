package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** When the breaker opens, and whom it refuses. */
class CircuitBreakerOfCallsTest extends GuardFixture {

    @Test
    void failingStartsNeverRefuseAStop() {
        CallGuard guard = guard("retry.max-retries", "0");
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
        CallGuard guard = guard("retry.max-retries", "0", "rate-limit.enabled", "false");
        for (Kind kind : List.of(Kind.REJECTED, Kind.THROTTLED, Kind.CREDENTIALS_EXPIRED, Kind.CLOCK_SKEWED)) {
            FakeAttempts rejected = new FakeAttempts(Failures.of(kind, 429));
            IntStream.range(0, 40).forEach(i -> failStart(guard, rejected));
            assertThat(rejected.made()).as(kind.name()).hasSize(40);
        }
    }

    @Test
    void aBreakerHasTheDocumentedNameForMaintenance() {
        CallGuard guard = guard("retry.max-retries", "0");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        IntStream.range(0, 20).forEach(i -> failStart(guard, down));
        String breaker = name + ".StartComposition." + REGION;
        assertThat(CircuitBreakerMaintenance.get().currentState(breaker)).isEqualTo(CircuitBreakerState.OPEN);
        assertThat(guard.breakers()).containsExactly(new CallGuard.BreakerState(breaker, "OPEN"));

        CircuitBreakerMaintenance.get().reset(breaker);

        assertThat(guard.breakers()).containsExactly(new CallGuard.BreakerState(breaker, "CLOSED"));
        assertThat(start(guard, new FakeAttempts("done"))).isEqualTo("done");
        assertThat(CallGuard.NAME_PREFIX).isEqualTo("ivs-composition");
    }

    @Test
    void aBreakerThatOpensBetweenAttemptsKeepsTheOutcomeUnknown() {
        CallGuard guard = guard("circuit-breaker.request-volume-threshold", "2");
        GuardedFailure failure = failStart(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED)));
        assertThat(failure.reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.lastFailure().kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void aProbeThatNeverReachedTheServiceDoesNotCloseTheBreaker() {
        CallGuard guard = withHalfOpenBreaker();
        leave(guard, new FakeAttempts(FakeAttempts.NEVER_CONNECTED));
        assertThat(guard.breakers()).extracting(CallGuard.BreakerState::state).doesNotContain("CLOSED");
    }

    @Test
    void aCallWithoutCredentialsIsNoProbe() {
        CallGuard guard = withHalfOpenBreaker();
        withoutCredentials(() -> failStart(guard, new FakeAttempts("done")));
        assertThat(guard.breakers()).extracting(CallGuard.BreakerState::state).containsExactly("HALF_OPEN");
        assertThat(start(guard, new FakeAttempts("done"))).isEqualTo("done");
    }

    @Test
    void aProbeThatIsGivenUpDoesNotBlockTheBreakerForEver() {
        CallGuard guard = withHalfOpenBreaker();
        leave(guard, new FakeAttempts(FakeAttempts.NEVER_CONNECTED));
        awaitHalfOpen(guard);
        assertThat(start(guard, new FakeAttempts("done"))).isEqualTo("done");
    }

    @Test
    void whatSaysNothingOfTheServiceIsNoSuccessForTheBreaker() {
        CallGuard guard = guard("retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.failure-ratio", "1");
        failStart(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED)));
        withoutCredentials(() -> failStart(guard, new FakeAttempts("done")));
        leave(guard, new FakeAttempts(FakeAttempts.NEVER_CONNECTED));
        failStart(guard, new FakeAttempts(Failures.of(Kind.DISCONNECTED)));
        assertThat(guard.breakers()).extracting(CallGuard.BreakerState::state).containsExactly("OPEN");
    }

    @Test
    void aRefusedPermitIsNoSuccessForTheBreaker() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.failure-ratio", "1", "rate-limit.max-wait", "100ms");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        assertThat(failStart(guard, down).reason()).isEqualTo(Reason.RATE_LIMITED);
        time.advance(Duration.ofMillis(200));
        failStart(guard, down);
        assertThat(guard.breakers()).extracting(CallGuard.BreakerState::state).containsExactly("OPEN");
    }

    @Test
    void allWhoStandInTheQueueWhenTheBreakerOpensAreToldAtOnce() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        List<UniAssertSubscriber<String>> callers = IntStream.range(0, 100)
                .mapToObj(i -> guard.call(down.start(REGION)).subscribe().withSubscriber(UniAssertSubscriber.create()))
                .toList();
        time.advance(Duration.ofMillis(200));
        assertThat(callers.subList(2, 100)).allSatisfy(caller -> {
            GuardedFailure failure = (GuardedFailure) caller.getFailure();
            assertThat(failure.reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
            assertThat(failure.attempts()).isZero();
        });
        assertThat(down.made()).hasSize(2);
        assertThat(guard.paced()).isZero();
    }

    @Test
    void nobodyQueuesWhileTheBreakerIsOpen() {
        VirtualTime time = new VirtualTime();
        CallGuard guard = guard(time, "retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "1");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        assertThat(failStart(guard, down).reason()).isEqualTo(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(guard.paced()).isZero();
    }

    /** A guard whose next attempt is the breaker's probe. */
    private CallGuard withHalfOpenBreaker() {
        CallGuard guard = guard("retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "2",
                "circuit-breaker.delay", "0ms");
        FakeAttempts down = new FakeAttempts(Failures.of(Kind.DISCONNECTED));
        failStart(guard, down);
        failStart(guard, down);
        awaitHalfOpen(guard);
        return guard;
    }

    private void withoutCredentials(Runnable task) {
        credentials.current = null;
        credentials.resolution = Uni.createFrom().failure(new IllegalStateException("none"));
        task.run();
        credentials.current = FakeCredentials.IDENTITY;
    }

    /** SmallRye's own timer gets it there, since the delay of the test is none. */
    private static void awaitHalfOpen(CallGuard guard) {
        await().atMost(PATIENCE).until(() -> guard.breakers().get(0).state().equals("HALF_OPEN"));
    }
}
