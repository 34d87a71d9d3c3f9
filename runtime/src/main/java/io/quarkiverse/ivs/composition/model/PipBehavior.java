package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What becomes of the picture-in-picture window when nobody is in it. The service uses {@link #STATIC} when none is
 * set. The service may add values at any time, so this is an open set: a value that this version does not know is
 * kept as it came, and compares by its text.
 *
 * @param value the text on the wire, never empty
 */
public record PipBehavior(@JsonValue String value) {

    /** The window stays. */
    public static final PipBehavior STATIC = new PipBehavior("STATIC");

    /** The window is shown only while it has a participant. */
    public static final PipBehavior DYNAMIC = new PipBehavior("DYNAMIC");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public PipBehavior {
        OpenSet.requireText(value, "A PipBehavior needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable PipBehavior of(@Nullable String value) {
        return OpenSet.read(value, PipBehavior::new, STATIC, DYNAMIC);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
