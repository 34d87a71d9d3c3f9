package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which thumbnails are stored. The service uses {@link #SEQUENTIAL} when none is set. The service may add values at
 * any time, so this is an open set: a value that this version does not know is kept as it came, and compares by its
 * text.
 *
 * @param value the text on the wire, never empty
 */
public record ThumbnailStorageType(@JsonValue String value) {

    /** All of them, numbered, below {@code media/thumbnails}. */
    public static final ThumbnailStorageType SEQUENTIAL = new ThumbnailStorageType("SEQUENTIAL");

    /** The last one only, overwritten each time, below {@code media/latest_thumbnail}. */
    public static final ThumbnailStorageType LATEST = new ThumbnailStorageType("LATEST");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public ThumbnailStorageType {
        OpenSet.requireText(value, "A ThumbnailStorageType needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable ThumbnailStorageType of(@Nullable String value) {
        return OpenSet.read(value, ThumbnailStorageType::new, SEQUENTIAL, LATEST);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
