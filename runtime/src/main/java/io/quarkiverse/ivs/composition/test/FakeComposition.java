package io.quarkiverse.ivs.composition.test;

import java.util.Optional;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;

/** A composition of the {@link FakeIvs fake}. */
public interface FakeComposition {

    /**
     * The composition as it is now.
     *
     * @return the composition; empty if there is none, or if it has been cleaned up
     */
    Optional<Composition> get();

    /**
     * The state as it is now.
     *
     * @return the state
     * @throws IllegalStateException if there is no such composition
     */
    CompositionState state();

    /**
     * One of its destinations.
     *
     * @param nameOrId its name, or {@code channel} or {@code s3} if it has none, or its id
     * @return the destination; nothing is sent yet
     */
    FakeDestination destination(String nameOrId);

    /** Lets all destinations that can be active become so, as needed with {@code devservices.time-to-active=manual}. */
    void activate();

    /** Lets its graceful end begin, as if somebody had called StopComposition. */
    void stop();

    /** Lets its graceful end be reached, as needed with {@code devservices.time-to-stopped=manual}. It must be STOPPING. */
    void end();
}
