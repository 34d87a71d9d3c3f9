package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The shape of the tiles of a grid. The service uses {@link #VIDEO} when none is set. The service may add values at
 * any time, so this is an open set: a value that this version does not know is kept as it came, and compares by its
 * text.
 *
 * @param value the text on the wire, never empty
 */
public record VideoAspectRatio(@JsonValue String value) {

    /** Each video in its own shape. */
    public static final VideoAspectRatio AUTO = new VideoAspectRatio("AUTO");

    /** 16:9. */
    public static final VideoAspectRatio VIDEO = new VideoAspectRatio("VIDEO");

    /** 1:1. */
    public static final VideoAspectRatio SQUARE = new VideoAspectRatio("SQUARE");

    /** 3:4. */
    public static final VideoAspectRatio PORTRAIT = new VideoAspectRatio("PORTRAIT");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public VideoAspectRatio {
        OpenSet.requireText(value, "A VideoAspectRatio needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable VideoAspectRatio of(@Nullable String value) {
        return OpenSet.read(value, VideoAspectRatio::new, AUTO, VIDEO, SQUARE, PORTRAIT);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
