package io.quarkiverse.ivs.composition.fake.state;

/** Where a composition goes. Its state changes through {@link Composition} only. */
public final class Destination {

    public static final long NEVER = Long.MAX_VALUE;

    private final DestinationSpec spec;
    private final String id;
    private final String recordingPrefix;
    private State state = State.STARTING;
    private long startTime = NEVER;
    private long endTime = NEVER;

    /** A destination whose life begins; the prefix is null unless it records. */
    public Destination(DestinationSpec spec, String id, String recordingPrefix) {
        this.spec = spec;
        this.id = id;
        this.recordingPrefix = recordingPrefix;
    }

    /** One whose life has begun elsewhere. */
    public Destination(DestinationSpec spec, String id, String recordingPrefix, State state, long startTime, long endTime) {
        this(spec, id, recordingPrefix);
        this.state = state;
        this.startTime = startTime;
        this.endTime = endTime;
    }

    boolean become(State next, long now) {
        if (!state.canBecome(next)) {
            return false;
        }
        state = next;
        if (next == State.ACTIVE && startTime == NEVER) {
            startTime = now;
        }
        if (next.terminal()) {
            endTime = now;
        }
        return true;
    }

    public boolean alive() {
        return !state.terminal();
    }

    public DestinationSpec spec() {
        return spec;
    }

    public String id() {
        return id;
    }

    public String recordingPrefix() {
        return recordingPrefix;
    }

    public State state() {
        return state;
    }

    public long startTime() {
        return startTime;
    }

    public long endTime() {
        return endTime;
    }
}
