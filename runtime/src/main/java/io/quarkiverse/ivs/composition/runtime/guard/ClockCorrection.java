package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Instant;

/** Sets the clock of the signatures. */
@FunctionalInterface
public interface ClockCorrection {

    /**
     * Signs with the service's time from now on.
     *
     * @param serverTime what the service's clock shows
     */
    void correct(Instant serverTime);
}
