package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** Where a composition goes. Its state changes through {@link Composition} only. */
final class Destination {

    static final long NEVER = Long.MAX_VALUE;

    private final DestinationSpec spec;
    private final String id;
    private final String recordingPrefix;
    private State state = State.STARTING;
    private long startTime = NEVER;
    private long endTime = NEVER;

    /** A destination whose life begins; the prefix is null unless it records. */
    Destination(DestinationSpec spec, String id, String recordingPrefix) {
        this.spec = spec;
        this.id = id;
        this.recordingPrefix = recordingPrefix;
    }

    /** One whose life has begun elsewhere. */
    Destination(DestinationSpec spec, String id, String recordingPrefix, State state, long startTime, long endTime) {
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

    boolean alive() {
        return !state.terminal();
    }

    DestinationSpec spec() {
        return spec;
    }

    String id() {
        return id;
    }

    String recordingPrefix() {
        return recordingPrefix;
    }

    State state() {
        return state;
    }

    long startTime() {
        return startTime;
    }

    long endTime() {
        return endTime;
    }
}
