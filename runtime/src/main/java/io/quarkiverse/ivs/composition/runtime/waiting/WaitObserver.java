package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;

/** Watches waits from outside. Its methods are quick, never block and never throw. */
@FunctionalInterface
public interface WaitObserver {

    /** Somebody who found a composition starting has waited until it was active. */
    void active(String region, Duration waited);
}
