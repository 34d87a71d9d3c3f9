package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

/** What all calls of one operation in one region share: the circuit breaker, the pacing, and the end of the application. */
final class RegionalGuard implements GuardState {

    /** After so long without a throttled request, the next one is news. */
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final String name;
    private final Operation operation;
    private final String region;
    private final Breaker breaker;
    private final Pacer pacer;
    private final boolean paced;
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong throttledAt = new AtomicLong();
    private final Time time;
    private final Set<CallRun<?>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param name of the breaker; there must be no other of this name
     */
    RegionalGuard(String name, Operation operation, String region, GuardConfig config, Time time,
            Supplier<RandomGenerator> random) {
        this.name = name;
        this.operation = operation;
        this.region = region;
        this.time = time;
        this.breaker = new Breaker(name, config.circuitBreaker(), this::breakerChanged);
        this.pacer = new Pacer(config.rateLimit(), time, random);
        this.paced = config.rateLimit().enabled();
    }

    String name() {
        return name;
    }

    @Override
    public Operation operation() {
        return operation;
    }

    @Override
    public String region() {
        return region;
    }

    Breaker breaker() {
        return breaker;
    }

    /** The queue of the requests. */
    Pacer pacer() {
        return pacer;
    }

    /**
     * Whether the requests are spaced, and a throttled one goes back to its place; if not, only those under way are bounded.
     */
    boolean isPaced() {
        return paced;
    }

    /**
     * The service throttled an attempt.
     *
     * @param place its place in the queue
     */
    void throttled(Pacer.Place place, AttemptFailure failure) {
        if (paced) {
            pacer.throttled(place, RetryPolicy.retryAfter(failure.error()));
        }
        long now = time.nanos();
        long before = throttledAt.getAndSet(now);
        if (throttled.getAndIncrement() == 0 || now - before > QUIET_NANOS) {
            CallLog.throttled(this);
        }
    }

    /** How often that happened. */
    long throttledAttempts() {
        return throttled.get();
    }

    void begins(CallRun<?> call) {
        calls.add(call);
    }

    void ends(CallRun<?> call) {
        calls.remove(call);
    }

    @Override
    public int calls() {
        return calls.size();
    }

    @Override
    public double requestsPerSecond() {
        return pacer.rate();
    }

    @Override
    public int waiting() {
        return pacer.waiting();
    }

    @Override
    public CircuitBreakerState breakerState() {
        return breaker.state();
    }

    /** The application shuts down: every caller is told now. */
    void close() {
        closed = true;
        calls.forEach(CallRun::shutDown);
    }

    boolean isClosed() {
        return closed;
    }

    private void breakerChanged(CircuitBreakerState state) {
        CallLog.breaker(this, state);
        if (state == CircuitBreakerState.OPEN) {
            // They would wait for nothing.
            pacer.refuseAll(Reason.CIRCUIT_BREAKER_OPEN);
        }
    }
}
