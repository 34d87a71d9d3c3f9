package io.quarkiverse.ivs.composition.fake.state;

import java.util.EnumSet;
import java.util.Set;

/** The states of a composition and of its destinations, and which follows which. Only a destination reconnects. */
public enum State {
    STARTING,
    ACTIVE,
    RECONNECTING,
    STOPPING,
    STOPPED,
    FAILED;

    private Set<State> next;

    static {
        STARTING.next = EnumSet.of(ACTIVE, STOPPING, FAILED);
        ACTIVE.next = EnumSet.of(RECONNECTING, STOPPING, FAILED);
        RECONNECTING.next = EnumSet.of(ACTIVE, STOPPING, FAILED);
        STOPPING.next = EnumSet.of(STOPPED);
        STOPPED.next = EnumSet.noneOf(State.class);
        FAILED.next = EnumSet.noneOf(State.class);
    }

    boolean canBecome(State state) {
        return next.contains(state);
    }

    /** Whether nothing follows. */
    public boolean terminal() {
        return next.isEmpty();
    }
}
