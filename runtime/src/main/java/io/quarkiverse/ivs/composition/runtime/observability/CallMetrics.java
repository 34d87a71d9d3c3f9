package io.quarkiverse.ivs.composition.runtime.observability;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver;
import io.quarkiverse.ivs.composition.runtime.guard.GuardState;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.guard.Outcome;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.waiting.WaitObserver;

/** Micrometer's meters of calls and waits. */
public class CallMetrics implements CallObserver, WaitObserver {

    /** Whole calls, retries and paced waits included: operation, region, outcome. */
    public static final String CALLS = "ivs.composition.calls";
    /** Requests that were sent: operation, region. */
    public static final String ATTEMPTS = "ivs.composition.attempts";
    /** Requests that the service throttled: operation, region. */
    public static final String THROTTLED = "ivs.composition.throttled";
    /** Waits for a permit of the rate limit; requests that did not wait are not among them: operation, region. */
    public static final String PACED = "ivs.composition.paced";
    /** From the beginning of an {@code awaitActive} that found a composition starting, to its end: region. */
    public static final String TIME_TO_ACTIVE = "ivs.composition.time.to.active";

    /** Requests a second that may leave, as the service throttles: operation, region. */
    public static final String RATE = "ivs.composition.rate";
    /** Requests that wait for a permit now: operation, region. */
    public static final String QUEUE = "ivs.composition.queue";
    /** Calls that have begun and not ended: operation, region. */
    public static final String CALLS_ACTIVE = "ivs.composition.calls.active";
    /** The circuit breaker: 0 closed, 1 half-open, 2 open: operation, region. */
    public static final String BREAKER = "ivs.composition.breaker";

    /** Waits for a composition that have begun and not ended. */
    public static final String WAITS_ACTIVE = "ivs.composition.waits.active";

    /** Ends of compositions that wait for being told, again or at all; with Redis those of all replicas. */
    public static final String ENDS_WAITING = "ivs.composition.ends.waiting";

    private final MeterRegistry registry;

    /** Meters in the application's registry. */
    public CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Observation begin(CallGuard.Call<?> call, String region) {
        return new Meters(tags(call.operation(), region), System.nanoTime());
    }

    @Override
    public void guards(GuardState state) {
        Tags tags = tags(state.operation(), state.region());
        gauge(RATE, "requests_per_second", "Requests a second that may leave now", tags, state,
                GuardState::requestsPerSecond);
        gauge(QUEUE, "requests", "Requests that wait for their turn", tags, state, GuardState::waiting);
        gauge(CALLS_ACTIVE, "calls", "Calls that have begun and not ended", tags, state, GuardState::calls);
        gauge(BREAKER, "state", "The circuit breaker: 0 closed, 1 half-open, 2 open", tags, state,
                guard -> switch (guard.breakerState()) {
                    case CLOSED -> 0;
                    case HALF_OPEN -> 1;
                    case OPEN -> 2;
                });
    }

    @Override
    public void active(String region, Duration waited) {
        Timer.builder(TIME_TO_ACTIVE).description("From the beginning of a wait for a composition to its being active")
                .tags("region", region).register(registry).record(waited);
    }

    @Override
    public void waits(IntSupplier active) {
        Gauge.builder(WAITS_ACTIVE, active, IntSupplier::getAsInt).baseUnit("waits")
                .description("Waits for a composition that have begun and not ended").strongReference(true)
                .register(registry);
    }

    @Override
    public void untoldEnds(IntSupplier waiting) {
        Gauge.builder(ENDS_WAITING, waiting, IntSupplier::getAsInt).baseUnit("ends")
                .description("Ends of compositions that observers have yet to be told").strongReference(true)
                .register(registry);
    }

    private void gauge(String name, String unit, String description, Tags tags, GuardState state,
            ToDoubleFunction<GuardState> value) {
        Gauge.builder(name, state, value).baseUnit(unit).description(description).tags(tags).strongReference(true)
                .register(registry);
    }

    private void count(String name, String unit, String description, Tags tags, int count) {
        Counter.builder(name).baseUnit(unit).description(description).tags(tags).register(registry).increment(count);
    }

    private void time(String name, String description, Tags tags, long nanos) {
        Timer.builder(name).description(description).tags(tags).register(registry).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Tags tags(Operation operation, String region) {
        return Tags.of("operation", operation.apiName(), "region", region);
    }

    private final class Meters implements Observation {

        private final Tags tags;
        private final long begun;

        Meters(Tags tags, long begun) {
            this.tags = tags;
            this.begun = begun;
        }

        @Override
        public void paced(long nanos) {
            time(PACED, "Waits of requests for their turn", tags, nanos);
        }

        @Override
        public void attemptFailed(AttemptFailure failure, long nextNanos) {
            if (failure.kind() == Kind.THROTTLED) {
                count(THROTTLED, "requests", "Requests that the service throttled", tags, 1);
            }
        }

        @Override
        public void ended(int attempts, GuardedFailure failure) {
            record(attempts, Outcome.of(failure));
        }

        @Override
        public void callerLeft(int attempts, boolean underWay, boolean outcomeUnknown) {
            record(attempts, Outcome.CANCELLED);
        }

        private void record(int attempts, String outcome) {
            count(ATTEMPTS, "attempts", "Requests that were made", tags, attempts);
            time(CALLS, "Whole calls, retries and waits included", tags.and("outcome", outcome), System.nanoTime() - begun);
        }
    }
}
