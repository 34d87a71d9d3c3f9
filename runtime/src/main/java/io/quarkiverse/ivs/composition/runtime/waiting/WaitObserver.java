package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Watches waits from outside. Its methods are quick and never block. What they throw is logged, and disturbs nobody. */
@FunctionalInterface
public interface WaitObserver {

    /** Somebody who found a composition starting has waited until it was active. */
    void active(String region, Duration waited);

    /**
     * There are waits from now on.
     *
     * @param active how many have begun and not ended, whenever it is asked
     */
    default void waits(IntSupplier active) {
    }

    /**
     * There are ends of compositions that observers have yet to be told.
     *
     * @param waiting how many, whenever it is asked
     */
    default void untoldEnds(IntSupplier waiting) {
    }
}
