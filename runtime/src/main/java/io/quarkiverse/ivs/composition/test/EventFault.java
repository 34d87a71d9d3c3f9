package io.quarkiverse.ivs.composition.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes wrong with events of the {@link FakeIvs fake}: a description, such as
 * {@code EventFault.lose().on("Session End").times(1)}. It hits every event, for ever, unless it says otherwise. Immutable:
 * each method gives a new one.
 */
public final class EventFault {

    private final Map<String, Object> description;

    private EventFault(Map<String, Object> description) {
        this.description = description;
    }

    /** Nobody is told. */
    public static EventFault lose() {
        return kind("lose");
    }

    /** It is delivered twice. */
    public static EventFault twice() {
        return kind("double");
    }

    /**
     * It is delivered later.
     *
     * @param delay how much later by the clock of the fake, at most a day
     * @return the fault
     */
    public static EventFault delay(Duration delay) {
        return kind("delay").with("delayMillis", delay.toMillis());
    }

    /** It is delivered after the one that comes next, or after a second of the clock of the fake if none does. */
    public static EventFault reorder() {
        return kind("reorder");
    }

    /**
     * Hits events of one name only.
     *
     * @param event a name that the fake emits, such as {@code Session End}: it refuses any other
     * @return the fault
     */
    public EventFault on(String event) {
        return with("event", event);
    }

    /**
     * Hits so many events, then none.
     *
     * @param times at least 1
     * @return the fault
     */
    public EventFault times(int times) {
        return with("times", times);
    }

    /**
     * Hits a part of the events, the same ones in each run.
     *
     * @param probability 0 to 1
     * @param seed of the choice
     * @return the fault
     */
    public EventFault probability(double probability, int seed) {
        return with("probability", probability).with("seed", seed);
    }

    /** As it is sent. */
    Map<String, Object> description() {
        return description;
    }

    private static EventFault kind(String kind) {
        return new EventFault(Map.of()).with("kind", kind);
    }

    private EventFault with(String member, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(description);
        copy.put(member, value);
        return new EventFault(copy);
    }

    @Override
    public String toString() {
        return "EventFault" + description;
    }
}
