package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.time.Instant;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;

/**
 * What the service answers to a start.
 *
 * @param composition the composition
 * @param date when, by the service's clock
 */
record StartAnswer(Composition composition, Instant date) implements CallGuard.Started {

    /** Longer than it takes to answer a start, and shorter than it takes to end a composition. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * Whether it is about a composition of an earlier start with the same token. Nobody knows whether the service then answers
     * how it is now, or repeats what it answered first.
     */
    boolean isOfAnEarlierStart() {
        return composition.startTime() != null && composition.startTime().plus(FRESH).isBefore(date);
    }
}
