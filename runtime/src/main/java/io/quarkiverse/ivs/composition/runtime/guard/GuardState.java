package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

/** What the calls of one operation in one region share, as it stands whenever it is asked. */
public interface GuardState {

    Operation operation();

    /** Where; one name stands for all beyond a bound. */
    String region();

    /** How many requests a second may leave; infinite if they are not paced. */
    double requestsPerSecond();

    /** How many requests wait for a permit. */
    int waiting();

    /** How many calls have begun and not ended. */
    int calls();

    /** The circuit breaker's. */
    CircuitBreakerState breakerState();
}
