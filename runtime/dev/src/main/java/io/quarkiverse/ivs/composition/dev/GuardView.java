package io.quarkiverse.ivs.composition.dev;

import java.util.List;

import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard.BreakerState;

/**
 * The guard as it stands.
 *
 * @param breakers the breakers of what was called
 * @param paced how many requests wait for a permit
 */
public record GuardView(List<BreakerState> breakers, int paced) {

    static GuardView of(CallGuard guard) {
        return new GuardView(guard.breakers(), guard.paced());
    }
}
