package io.quarkiverse.ivs.composition.runtime.waiting;

/**
 * How many compositions a round asks for with no other reason than that their details are not known: as many as its other
 * requests leave over, and if they leave none, one in every second round. Not thread-safe.
 */
final class SpareRequests {

    private final int perRound;
    private boolean nothingLastTime;

    /** @param perRound how many requests a round makes in all */
    SpareRequests(int perRound) {
        this.perRound = perRound;
    }

    /** @param others the other requests of this round */
    int after(int others) {
        if (others < perRound) {
            nothingLastTime = false;
            return perRound - others;
        }
        nothingLastTime = !nothingLastTime;
        return nothingLastTime ? 0 : 1;
    }
}
