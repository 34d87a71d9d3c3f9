package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The corner of the picture-in-picture window. The service uses {@link #BOTTOM_RIGHT} when none is set. The service
 * may add values at any time, so this is an open set: a value that this version does not know is kept as it came,
 * and compares by its text.
 *
 * @param value the text on the wire, never empty
 */
public record PipPosition(@JsonValue String value) {

    /** Top left. */
    public static final PipPosition TOP_LEFT = new PipPosition("TOP_LEFT");

    /** Top right. */
    public static final PipPosition TOP_RIGHT = new PipPosition("TOP_RIGHT");

    /** Bottom left. */
    public static final PipPosition BOTTOM_LEFT = new PipPosition("BOTTOM_LEFT");

    /** Bottom right. */
    public static final PipPosition BOTTOM_RIGHT = new PipPosition("BOTTOM_RIGHT");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public PipPosition {
        OpenSet.requireText(value, "A PipPosition needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable PipPosition of(@Nullable String value) {
        return OpenSet.read(value, PipPosition::new, TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
