package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;

/** What all calls of one operation in one region share: the circuit breaker and the pacing. */
final class RegionalGuard {

    /** It is {@link RetryPolicy} that ends the retries, so this is only a number that it never reaches. */
    private static final int UNLIMITED = -1;

    /** A whole millisecond at least, so that a short delay is not cut to none. */
    private static final CustomBackoffStrategy DECIDED = failure -> failure instanceof AttemptVerdict verdict
            ? TimeUnit.NANOSECONDS.toMillis(verdict.delayNanos() + TimeUnit.MILLISECONDS.toNanos(1) - 1)
            : 0;

    private final String name;
    private final String region;
    private final boolean breaking;
    private final Pacer pacer;
    private final TypedGuard<Uni<Object>> guard;
    private final AtomicLong throttled = new AtomicLong();

    /**
     * @param name of the breaker; there must be no other of this name
     */
    RegionalGuard(String name, String region, GuardConfig config, Time time) {
        this.name = name;
        this.region = region;
        this.breaking = config.circuitBreaker().enabled();
        this.pacer = config.rateLimit().enabled() ? new Pacer(config.rateLimit(), time) : null;
        this.guard = guard(config);
    }

    String name() {
        return name;
    }

    String region() {
        return region;
    }

    /** Asked of SmallRye, where an operator may have reset it. */
    CircuitBreakerState breakerState() {
        return breaking ? CircuitBreakerMaintenance.get().currentState(name) : CircuitBreakerState.CLOSED;
    }

    /** The queue of the requests, or null if they are not paced. */
    Pacer pacer() {
        return pacer;
    }

    /** The service throttled an attempt: nothing else is sent for a while. */
    void throttled(long holdNanos) {
        throttled.incrementAndGet();
        if (pacer != null) {
            pacer.hold(holdNanos);
        }
    }

    /** How often that happened. */
    long throttled() {
        return throttled.get();
    }

    /** Makes attempts until one succeeds or its {@link AttemptVerdict} says that it was the last. */
    @SuppressWarnings("unchecked")
    <T> Uni<T> run(Supplier<Uni<T>> attempt) {
        return (Uni<T>) guard.get((Supplier<Uni<Object>>) (Supplier<?>) attempt);
    }

    private TypedGuard<Uni<Object>> guard(GuardConfig config) {
        TypedGuard.Builder<Uni<Object>> builder = TypedGuard.create(new TypeLiteral<Uni<Object>>() {
        });
        builder.withDescription(name)
                .withRetry()
                .maxRetries(UNLIMITED)
                .maxDuration(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof AttemptVerdict verdict && verdict.retry())
                .withCustomBackoff().strategy(() -> DECIDED).done()
                .done();
        if (breaking) {
            addBreaker(builder, config.circuitBreaker());
        }
        return builder.build();
    }

    private void addBreaker(TypedGuard.Builder<Uni<Object>> builder, GuardConfig.CircuitBreakerConfig config) {
        builder.withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(config.requestVolumeThreshold())
                .failureRatio(config.failureRatio())
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(config.successThreshold())
                .when(this::counts)
                .done();
    }

    private boolean counts(Throwable failure) {
        if (!(failure instanceof AttemptVerdict verdict)) {
            return true;
        }
        // A probe that never reached the service is no reason to close the breaker; an uncounted failure would be one.
        return verdict.serviceFailed() || verdict.saysNothing() && breakerState() == CircuitBreakerState.HALF_OPEN;
    }
}
