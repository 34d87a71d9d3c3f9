package io.quarkiverse.ivs.composition.fake.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What goes wrong with events, by description. Of several faults, the first that hits an event is the only one that does. */
public final class EventFaults {

    private static final Hit NONE = new Hit(Kind.NONE, 0);
    /** More than any test needs; a test that forgets to reset does not fill the memory. */
    private static final int MOST = 1000;

    private final List<Fault> all = new ArrayList<>();

    /** What becomes of an event. */
    public enum Kind {
        NONE,
        LOSE,
        DOUBLE,
        DELAY,
        REORDER
    }

    /** What becomes of one event. */
    record Hit(Kind kind, long delayMillis) {
    }

    private static final class Fault {
        private final Hit hit;
        private final String event;
        private final double probability;
        private final Random random;
        private int left;

        private Fault(JsonNode description) {
            this.hit = new Hit(Kind.valueOf(Json.text(description, "kind").toUpperCase(Locale.ROOT)),
                    description.path("delayMillis").asLong(1000));
            this.event = Json.text(description, "event");
            this.probability = description.path("probability").asDouble(1);
            this.random = new Random(description.path("seed").asLong());
            this.left = description.path("times").asInt(Integer.MAX_VALUE);
        }

        private boolean hits(String name) {
            if (left == 0 || event != null && !event.equals(name) || random.nextDouble() >= probability) {
                return false;
            }
            left--;
            return true;
        }
    }

    /** Adds the fault of a description that has passed its rule. */
    public void add(JsonNode description) {
        if (all.size() == MOST) {
            throw ServiceError.validation("There are " + MOST + " faults of events already; remove them, or reset the fake");
        }
        all.add(new Fault(description));
    }

    public void clear() {
        all.clear();
    }

    Hit next(String name) {
        Hit hit = all.stream().filter(fault -> fault.hits(name)).findFirst().map(fault -> fault.hit).orElse(NONE);
        all.removeIf(fault -> fault.left == 0);
        return hit;
    }
}
