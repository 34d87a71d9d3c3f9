package io.quarkiverse.ivs.composition.runtime.observability;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver;
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

    private final MeterRegistry registry;

    /** Meters in the application's registry. */
    public CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Observation begin(Operation operation, String region) {
        return new Meters(Tags.of("operation", operation.apiName(), "region", region), System.nanoTime());
    }

    @Override
    public void active(String region, Duration waited) {
        registry.timer(TIME_TO_ACTIVE, "region", region).record(waited);
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
            registry.timer(PACED, tags).record(nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public void attemptFailed(AttemptFailure failure) {
            if (failure.kind() == Kind.THROTTLED) {
                registry.counter(THROTTLED, tags).increment();
            }
        }

        @Override
        public void ended(int attempts, GuardedFailure failure) {
            record(attempts, Outcome.of(failure));
        }

        @Override
        public void cancelled(int attempts) {
            record(attempts, Outcome.CANCELLED);
        }

        private void record(int attempts, String outcome) {
            registry.counter(ATTEMPTS, tags).increment(attempts);
            registry.timer(CALLS, tags.and("outcome", outcome)).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }
}
