package io.quarkiverse.ivs.composition.fake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/**
 * The faults in force, as tests have described them. The first one that hits is the only one that does.
 *
 * @param <T> what they hit
 */
public final class Faults<T> {

    /** More than any test needs; a test that forgets to reset does not fill the memory. */
    private static final int MOST = 1000;

    private final BiPredicate<JsonNode, T> concerns;
    private final List<Fault> faults = new ArrayList<>();

    /** @param concerns whether a description is about one of those */
    public Faults(BiPredicate<JsonNode, T> concerns) {
        this.concerns = concerns;
    }

    /** Adds the fault of a description that has passed its rule. */
    public void add(JsonNode description) {
        if (faults.size() == MOST) {
            throw ServiceError.validation("There are " + MOST + " faults already; remove some, or reset the fake");
        }
        faults.add(new Fault(description));
    }

    /** The description of the fault that hits this one, or null. */
    public JsonNode next(T what) {
        for (Fault fault : faults) {
            if (concerns.test(fault.description, what) && fault.hits()) {
                if (fault.left == 0) {
                    faults.remove(fault);
                }
                return fault.description;
            }
        }
        return null;
    }

    public List<JsonNode> all() {
        return faults.stream().map(fault -> fault.description).toList();
    }

    public void clear() {
        faults.clear();
    }

    private static final class Fault {

        private final JsonNode description;
        private final SplittableRandom random;
        private int left;
        private int calls;

        private Fault(JsonNode description) {
            this.description = description;
            this.random = new SplittableRandom(description.path("seed").asInt());
            this.left = description.path("times").asInt(Integer.MAX_VALUE);
        }

        /** Whether it hits the next one that it concerns. */
        private boolean hits() {
            calls++;
            if (description.path("call").asInt(calls) != calls
                    || random.nextDouble() >= description.path("probability").asDouble(1)) {
                return false;
            }
            left--;
            return true;
        }
    }
}
