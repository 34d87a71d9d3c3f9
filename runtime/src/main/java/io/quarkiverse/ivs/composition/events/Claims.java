package io.quarkiverse.ivs.composition.events;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/**
 * Who tells what: before an event or the end of a composition is told, its claim is taken, so that it is told once. The default
 * keeps the claims in memory, for this process alone, the latest 100,000 for 24 hours; with
 * {@code quarkus.ivs-composition.lifecycle.claims=redis} replicas share them in Redis; an application that shares them
 * elsewhere brings a bean of its own. Implementations must not block. What fails is a delivery that fails, and comes again.
 */
public interface Claims {

    /** What came of trying to take a claim. */
    enum Taking {
        /** It is the caller's now. */
        TAKEN,
        /** What it was for has been done. */
        DONE,
        /** Another owner has it, and its lease is not over. */
        HELD
    }

    /**
     * Takes a claim that is free, or whose lease is over.
     *
     * @param key what it is for
     * @param owner who takes it: a text that is never used twice
     * @param lease how long it is the owner's unless it is renewed
     * @return what came of it
     */
    Uni<Taking> take(String key, String owner, Duration lease);

    /**
     * Lengthens the lease.
     *
     * @param key what it is for
     * @param owner who took it
     * @param lease from now on
     * @return false if it is no longer the owner's
     */
    Uni<Boolean> renew(String key, String owner, Duration lease);

    /**
     * Says that it is done, which is kept for 24 hours.
     *
     * @param key what it is for
     * @param owner who took it
     * @return false if it is no longer the owner's, and nothing was changed
     */
    Uni<Boolean> done(String key, String owner);

    /**
     * Lets the next one take it.
     *
     * @param key what it is for
     * @param owner who took it
     * @return false if it is no longer the owner's, and nothing was changed
     */
    Uni<Boolean> giveBack(String key, String owner);
}
