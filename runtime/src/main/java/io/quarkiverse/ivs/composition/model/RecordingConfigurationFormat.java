package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The format of a recording. The service may add values at any time, so this is an open set: a value that this
 * version does not know is kept as it came, and compares by its text.
 *
 * @param value the text on the wire, never empty
 */
public record RecordingConfigurationFormat(@JsonValue String value) {

    /** HTTP Live Streaming. */
    public static final RecordingConfigurationFormat HLS = new RecordingConfigurationFormat("HLS");

    /**
     * Rejects a missing text: {@link #of(String)} reads what the service may leave empty.
     *
     * @throws IllegalArgumentException if the text is null or empty
     */
    public RecordingConfigurationFormat {
        OpenSet.requireText(value, "A RecordingConfigurationFormat needs a text");
    }

    /**
     * Reads a value as the service writes it.
     *
     * @param value the text on the wire, or null
     * @return the value, known or not; null for a null or empty text, which is how the service writes "not set"
     */
    @JsonCreator
    public static @Nullable RecordingConfigurationFormat of(@Nullable String value) {
        return OpenSet.read(value, RecordingConfigurationFormat::new, HLS);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
