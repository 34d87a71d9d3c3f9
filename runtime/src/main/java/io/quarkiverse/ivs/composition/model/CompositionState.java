package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a composition. The service may add values at any time, so this is an open set: a value that this
 * version does not know is kept as it came, and compares by its text.
 *
 * @param value the text on the wire, never empty
 */
public record CompositionState(@JsonValue String value) {

    /** Accepted; the pipeline subscribes to the stage. */
    public static final CompositionState STARTING = new CompositionState("STARTING");

    /** Composing. A destination may still be starting. */
    public static final CompositionState ACTIVE = new CompositionState("ACTIVE");

    /** Ending: by a call, or by itself. */
    public static final CompositionState STOPPING = new CompositionState("STOPPING");

    /** Ended by a failure. It is cleaned up five minutes later, and is not found from then on. */
    public static final CompositionState FAILED = new CompositionState("FAILED");

    /** Ended. It is cleaned up five minutes later, and is not found from then on. */
    public static final CompositionState STOPPED = new CompositionState("STOPPED");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public CompositionState {
        OpenSet.requireText(value, "A CompositionState needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable CompositionState of(@Nullable String value) {
        return OpenSet.read(value, CompositionState::new, STARTING, ACTIVE, STOPPING, FAILED, STOPPED);
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
