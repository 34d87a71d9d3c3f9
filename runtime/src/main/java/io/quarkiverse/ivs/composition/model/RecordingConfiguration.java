package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The form of a recording.
 *
 * @param hlsConfiguration what only HLS has, or null
 * @param format the format; the service uses HLS when null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordingConfiguration(
        @Nullable CompositionRecordingHlsConfiguration hlsConfiguration,
        @Nullable RecordingConfigurationFormat format) {

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder().hlsConfiguration(hlsConfiguration).format(format);
    }

    /**
     * Builds a {@link RecordingConfiguration}. Not thread-safe. Every method is optional and the last call wins;
     * what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private CompositionRecordingHlsConfiguration hlsConfiguration;
        private RecordingConfigurationFormat format;

        private Builder() {
        }

        /** @param hlsConfiguration what only HLS has, or null */
        public Builder hlsConfiguration(@Nullable CompositionRecordingHlsConfiguration hlsConfiguration) {
            this.hlsConfiguration = hlsConfiguration;
            return this;
        }

        /** @param format the format; the service uses HLS when null */
        public Builder format(@Nullable RecordingConfigurationFormat format) {
            this.format = format;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public RecordingConfiguration build() {
            return new RecordingConfiguration(hlsConfiguration, format);
        }
    }
}
