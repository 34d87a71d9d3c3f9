package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of one destination of a composition. The service may add values at any time, so this is an open set: a
 * value that this version does not know is kept as it came, and compares by its text.
 *
 * @param value the text on the wire, never empty
 */
public record DestinationState(@JsonValue String value) {

    /** Not yet receiving. */
    public static final DestinationState STARTING = new DestinationState("STARTING");

    /** Receiving. */
    public static final DestinationState ACTIVE = new DestinationState("ACTIVE");

    /** Ending. */
    public static final DestinationState STOPPING = new DestinationState("STOPPING");

    /** Broken; the service tries to restore it. */
    public static final DestinationState RECONNECTING = new DestinationState("RECONNECTING");

    /** Ended by a failure. */
    public static final DestinationState FAILED = new DestinationState("FAILED");

    /** Ended. */
    public static final DestinationState STOPPED = new DestinationState("STOPPED");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public DestinationState {
        OpenSet.requireText(value, "A DestinationState needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable DestinationState of(@Nullable String value) {
        return OpenSet.read(value, DestinationState::new, STARTING, ACTIVE, STOPPING, RECONNECTING, FAILED, STOPPED);
    }

    /**
     * Whether this state is final: nothing leaves {@link #STOPPED} or {@link #FAILED}.
     *
     * @return true for {@link #STOPPED} and {@link #FAILED}
     */
    public boolean isFinal() {
        return equals(STOPPED) || equals(FAILED);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
