package io.quarkiverse.ivs.composition.dev;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;

/**
 * The guard as it stands.
 *
 * @param breakers the breakers of what was called
 * @param paced how many requests wait for a permit
 */
public record GuardView(List<Breaker> breakers, int paced) {

    /**
     * A circuit breaker.
     *
     * @param name its name
     * @param state CLOSED, OPEN or HALF_OPEN
     */
    public record Breaker(String name, String state) {
    }

    static GuardView of(CallGuard guard) {
        return new GuardView(guard.breakers().stream().map(state -> new Breaker(state.name(), state.state())).toList(),
                guard.paced());
    }
}
