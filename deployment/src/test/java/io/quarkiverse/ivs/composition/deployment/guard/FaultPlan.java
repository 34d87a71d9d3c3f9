package io.quarkiverse.ivs.composition.deployment.guard;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which exchange is hit by what: decided by the seed, the start and the attempt alone, so that a seed repeats a run
 * whatever the order in which its requests arrive.
 *
 * @param seed of the run
 * @param share of the exchanges that are hit, 0 to 1
 */
record FaultPlan(long seed, double share) {

    /**
     * @param start the start that the exchange belongs to
     * @param attempt the number of its attempt
     */
    Optional<Fault> fault(String start, int attempt) {
        SplittableRandom random = random(start, attempt);
        return random.nextDouble() < share
                ? Optional.of(Fault.values()[random.nextInt(Fault.values().length)])
                : Optional.empty();
    }

    /** Whether the service acts before an exchange fails, for faults that leave that open. */
    boolean acts(String start, int attempt) {
        return random(start, -attempt).nextBoolean();
    }

    private SplittableRandom random(String start, int attempt) {
        return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (31L * start.hashCode() + attempt)).split();
    }
}
