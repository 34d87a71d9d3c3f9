package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a video fills its tile. When none is set, the service uses {@link #COVER}, and {@link #CONTAIN} for the
 * featured participant of a grid. The service may add values at any time, so this is an open set: a value that this
 * version does not know is kept as it came, and compares by its text.
 *
 * @param value the text on the wire, never empty
 */
public record VideoFillMode(@JsonValue String value) {

    /** Stretched to the tile. */
    public static final VideoFillMode FILL = new VideoFillMode("FILL");

    /** Filling the tile, cropped where it does not fit. */
    public static final VideoFillMode COVER = new VideoFillMode("COVER");

    /** Whole, with bars where it does not fit. */
    public static final VideoFillMode CONTAIN = new VideoFillMode("CONTAIN");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public VideoFillMode {
        OpenSet.requireText(value, "A VideoFillMode needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable VideoFillMode of(@Nullable String value) {
        return OpenSet.read(value, VideoFillMode::new, FILL, COVER, CONTAIN);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
