package io.quarkiverse.ivs.composition.dev;

import java.time.Duration;
import java.util.function.IntSupplier;

import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.waiting.WaitObserver;

/** How many ends of compositions wait for an observer: none in an application that has no observer. */
@Singleton
public class WaitingEnds implements WaitObserver {

    private volatile IntSupplier waiting = () -> 0;

    @Override
    public void active(String region, Duration waited) {
        // Only the ends are of interest.
    }

    @Override
    public void untoldEnds(IntSupplier waiting) {
        this.waiting = waiting;
    }

    int number() {
        return waiting.getAsInt();
    }
}
