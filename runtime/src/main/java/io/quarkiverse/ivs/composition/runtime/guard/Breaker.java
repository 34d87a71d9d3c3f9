package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig.CircuitBreakerConfig;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;

/**
 * The circuit breaker of one operation in one region: SmallRye's, which counts each attempt that ends as a success or as a
 * failure of the service. An attempt that says nothing of the service is left without an end, and so is not counted.
 */
final class Breaker {

    private static final Exception FAILED = new ServiceFailed();

    private final String name;
    private final Consumer<CircuitBreakerState> changed;
    private final TypedGuard<CompletionStage<Void>> guard;
    /** Never false while it is open; asking SmallRye for the state costs a look-up by name. */
    private volatile boolean mayBeOpen;

    /**
     * @param name of the breaker; there must be no other of this name
     * @param changed told of each new state
     */
    Breaker(String name, CircuitBreakerConfig config, Consumer<CircuitBreakerState> changed) {
        this.name = name;
        this.changed = changed;
        this.guard = config.enabled() ? guard(name, config) : null;
    }

    /** Asked of SmallRye, where an operator may have reset it. */
    CircuitBreakerState state() {
        return guard == null ? CircuitBreakerState.CLOSED : CircuitBreakerMaintenance.get().currentState(name);
    }

    /** Whether it would refuse an attempt now. */
    boolean isOpen() {
        return mayBeOpen && state() == CircuitBreakerState.OPEN;
    }

    /**
     * Lets an attempt through.
     *
     * @return to be told how the attempt ends, or null if it is refused
     */
    Admission admit() {
        Admission admission = new Admission();
        if (guard == null) {
            return admission;
        }
        guard.get(admission);
        return admission.admitted ? admission : null;
    }

    private TypedGuard<CompletionStage<Void>> guard(String name, CircuitBreakerConfig config) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<Void>>() {
        })
                .withDescription(name)
                // The action is called at once, or not at all. Left to itself, SmallRye would call it later on an event loop.
                .withThreadOffload(true)
                .withThreadOffloadExecutor(Runnable::run)
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(config.requestVolumeThreshold())
                .failureRatio(config.failureRatio())
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(config.successThreshold())
                .onStateChange(state -> {
                    mayBeOpen = state != CircuitBreakerState.CLOSED;
                    changed.accept(state);
                })
                .done()
                .build();
    }

    /** An attempt that was let through. */
    final class Admission implements Supplier<CompletionStage<Void>> {

        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private boolean admitted;

        @Override
        public CompletionStage<Void> get() {
            admitted = true;
            return end;
        }

        /** The service answered, if only to say no. */
        void answered() {
            end.complete(null);
        }

        /** The service failed. */
        void failed() {
            end.completeExceptionally(FAILED);
        }

        /** It never reached the service, or its caller left before the answer. */
        void saysNothing() {
            // As a probe it took the place of one that would have said something: the next one follows after the delay.
            if (mayBeOpen && state() == CircuitBreakerState.HALF_OPEN) {
                failed();
            }
        }
    }

    /** Nobody sees it, so it needs neither text nor trace. */
    private static final class ServiceFailed extends Exception {

        private static final long serialVersionUID = 1L;

        ServiceFailed() {
            super(null, null, false, false);
        }
    }
}
