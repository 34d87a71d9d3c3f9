package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.List;

/**
 * One composition: the state machine. It has no clock; each transition is a method that is told the time and answers whether
 * the transition was one. {@link LifeCycle} decides when they happen by themselves.
 */
public final class Composition extends Tagged {

    /** The time of what has not happened. */
    public static final long NEVER = Destination.NEVER;

    private static final int CHANGES = 32;

    private final CompositionSpec spec;
    private final String idempotencyToken;
    private final List<Destination> destinations;
    private final List<Change> changes = new ArrayList<>(4);
    private final long startTime;
    private List<StateListener> listeners = List.of();
    private State state;
    private long stopTime;
    private long endTime;
    private long due = NEVER;

    /** A composition whose life begins. */
    public Composition(Arn arn, CompositionSpec spec, String idempotencyToken, List<Destination> destinations,
            long now) {
        this(arn, spec, idempotencyToken, destinations, State.STARTING, now, NEVER, NEVER);
        note(null, State.STARTING, now);
    }

    /** One whose life has begun elsewhere. */
    public Composition(Arn arn, CompositionSpec spec, String idempotencyToken, List<Destination> destinations,
            State state, long startTime, long stopTime, long endTime) {
        super(arn, spec.tags());
        this.spec = spec;
        this.idempotencyToken = idempotencyToken;
        this.destinations = destinations;
        this.state = state;
        this.startTime = startTime;
        this.stopTime = stopTime;
        this.endTime = endTime;
    }

    /** The composition as it was when its life began. */
    public Composition asStarted() {
        return new Composition(arn(), spec, idempotencyToken, destinations.stream()
                .map(each -> new Destination(each.spec(), each.id(), each.recordingPrefix())).toList(), startTime);
    }

    /** A change of the composition, or of the destination with the id. */
    public record Change(long time, String destinationId, State state) {
    }

    /** The destination has subscribed or reconnected; with the first one the composition is active. */
    public boolean activate(Destination destination, long now) {
        if (!running() || !become(destination, State.ACTIVE, now)) {
            return false;
        }
        if (state == State.STARTING) {
            become(State.ACTIVE, now);
        }
        return true;
    }

    /** The destination broke, and is tried again. */
    public boolean reconnect(Destination destination, long now) {
        return running() && become(destination, State.RECONNECTING, now);
    }

    /** The destination broke for good. With the last one the composition has failed. */
    public boolean fail(Destination destination, long now) {
        if (!running() || !become(destination, State.FAILED, now)) {
            return false;
        }
        if (!alive()) {
            become(State.FAILED, now);
        }
        return true;
    }

    /** The graceful end begins: asked for, or by itself. */
    public boolean stop(long now) {
        if (!running()) {
            return false;
        }
        stopTime = now;
        become(State.STOPPING, now);
        all(State.STOPPING, now);
        return true;
    }

    /** The graceful end is reached. */
    public boolean end(long now) {
        if (state != State.STOPPING) {
            return false;
        }
        all(State.STOPPED, now);
        become(State.STOPPED, now);
        return true;
    }

    /** Whether one of its destinations is. */
    public boolean alive() {
        return destinations.stream().anyMatch(Destination::alive);
    }

    /** Whether it is starting or active. */
    public boolean running() {
        return state == State.STARTING || state == State.ACTIVE;
    }

    private void all(State next, long now) {
        destinations.stream().filter(Destination::alive).forEach(destination -> become(destination, next, now));
    }

    private boolean become(Destination destination, State next, long now) {
        if (!destination.become(next, now)) {
            return false;
        }
        note(destination.id(), next, now);
        return true;
    }

    private void become(State next, long now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("A composition that is " + state + " cannot become " + next);
        }
        state = next;
        if (next.terminal()) {
            endTime = now;
        }
        note(null, next, now);
    }

    private void note(String destinationId, State next, long now) {
        if (changes.size() == CHANGES) {
            changes.remove(0);
        }
        Change change = new Change(now, destinationId, next);
        changes.add(change);
        listeners.forEach(listener -> listener.changed(this, change));
    }

    /** Who is told of each change from now on. */
    void listen(List<StateListener> who) {
        listeners = who;
    }

    /** When something happens to it next by itself, as {@link Compositions} found last. */
    long due() {
        return due;
    }

    void due(long next) {
        due = next;
    }

    public CompositionSpec spec() {
        return spec;
    }

    /** The token it was started with, or null. */
    public String idempotencyToken() {
        return idempotencyToken;
    }

    public List<Destination> destinations() {
        return destinations;
    }

    public State state() {
        return state;
    }

    public long startTime() {
        return startTime;
    }

    /** When its graceful end began. */
    public long stopTime() {
        return stopTime;
    }

    public long endTime() {
        return endTime;
    }

    /** What happened to it, the latest 32 at most. */
    public List<Change> changes() {
        return changes;
    }
}
