package io.quarkiverse.ivs.composition.fake.events;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.control.Faults;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The events that were emitted, and those that wait for whoever asks for them: he says with his next question what he has got.
 * The oldest are forgotten when there are too many. Not thread-safe.
 */
public final class EventQueue {

    private static final int EMITTED = 1_000;
    private static final int WAITING = 10_000;
    private static final int AT_ONCE = 100;

    /** By the names of events. */
    private final Faults<String> faults = new Faults<>((fault, name) -> fault.path("event").asText(name).equals(name));
    private final Latest<Emitted> emitted = new Latest<>(EMITTED, Emitted::json);
    private final Latest<Waiting> waiting = new Latest<>(WAITING, Waiting::json);
    private final Latest<Waiting> delayed = new Latest<>(WAITING, Waiting::json);
    private EventPushes pushes;
    private long latest;
    private long latestEmitted;

    /** One that waits, from its time on; its number grows with the order of delivery. */
    public record Waiting(long number, long due, String json) {
    }

    /** One that was emitted; what a fault has lost is delivered to nobody. */
    public record Emitted(long number, String json, boolean lost) {
    }

    /** What is delivered is also to be pushed from now on. */
    public void push(EventPushes to) {
        pushes = to;
    }

    /** An event of the service, which a fault may hit. */
    public void emit(String name, String json, long now) {
        JsonNode fault = faults.next(name);
        String kind = fault == null ? "" : Json.text(fault, "kind");
        emitted.add(new Emitted(++latestEmitted, json, kind.equals("lose")));
        switch (kind) {
            case "lose" -> {
                // Nobody is told.
            }
            case "double" -> {
                deliver(json, now);
                deliver(json, now);
            }
            case "delay" -> delayed.add(new Waiting(0, now + fault.path("delayMillis").asLong(1000), json));
            // Behind the one that comes next, or after a second if none does.
            case "reorder" -> {
                delayed.add(new Waiting(-1, now + 1000, json));
                return;
            }
            default -> deliver(json, now);
        }
        release(held -> held.number < 0, now);
    }

    /** An event of a test's own: no fault hits it. */
    public void emitOwn(String json, long now) {
        emitted.add(new Emitted(++latestEmitted, json, false));
        deliver(json, now);
    }

    /** What waits after this number, the first 100; what is not after it has been got, and is forgotten. */
    public List<Waiting> after(long number, long now) {
        // One that was never given was given by a fake that was here before: nothing of this one was got.
        long got = number > latest ? 0 : number;
        waiting.removeIf(event -> event.number <= got);
        releaseDue(now);
        return waiting.all().stream().limit(AT_ONCE).toList();
    }

    /** Delivers what a fault has delayed until now. */
    public void releaseDue(long now) {
        release(late -> late.due <= now, now);
    }

    /** The latest events that were emitted, lost ones too, the oldest first. */
    public List<Emitted> emitted() {
        return List.copyOf(emitted.all());
    }

    public Faults<String> faults() {
        return faults;
    }

    /** Nothing was emitted, nothing waits, no fault is left. Numbers go on. */
    public void clear() {
        emitted.clear();
        waiting.clear();
        delayed.clear();
        faults.clear();
        if (pushes != null) {
            pushes.clear();
        }
    }

    private void release(Predicate<Waiting> which, long now) {
        List<Waiting> released = delayed.all().stream().filter(which).sorted(Comparator.comparingLong(Waiting::due)).toList();
        delayed.removeIf(which);
        released.forEach(each -> deliver(each.json, now));
    }

    private void deliver(String json, long now) {
        waiting.add(new Waiting(++latest, now, json));
        if (pushes != null) {
            pushes.deliver(json, now);
        }
    }
}
