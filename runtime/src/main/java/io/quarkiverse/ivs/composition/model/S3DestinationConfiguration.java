package io.quarkiverse.ivs.composition.model;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A recording to S3 as destination.
 *
 * @param storageConfigurationArn where to store; required
 * @param encoderConfigurationArns how to encode; required, exactly one
 * @param recordingConfiguration form of the recording; HLS when null
 * @param thumbnailConfigurations thumbnails; none when empty, one at most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record S3DestinationConfiguration(
        @Nullable String storageConfigurationArn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> encoderConfigurationArns,
        @Nullable RecordingConfiguration recordingConfiguration,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CompositionThumbnailConfiguration> thumbnailConfigurations) {

    /** Copies the collections; a null one becomes an empty one. */
    public S3DestinationConfiguration {
        encoderConfigurationArns = Copies.of(encoderConfigurationArns);
        thumbnailConfigurations = Copies.of(thumbnailConfigurations);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder()
                .storageConfigurationArn(storageConfigurationArn)
                .encoderConfigurationArns(encoderConfigurationArns)
                .recordingConfiguration(recordingConfiguration)
                .thumbnailConfigurations(thumbnailConfigurations);
    }

    /**
     * Builds a {@link S3DestinationConfiguration}. Not thread-safe. Every method is optional and the last call
     * wins; what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String storageConfigurationArn;
        private List<String> encoderConfigurationArns;
        private RecordingConfiguration recordingConfiguration;
        private List<CompositionThumbnailConfiguration> thumbnailConfigurations;

        private Builder() {
        }

        /** @param storageConfigurationArn where to store; required */
        public Builder storageConfigurationArn(@Nullable String storageConfigurationArn) {
            this.storageConfigurationArn = storageConfigurationArn;
            return this;
        }

        /** @param encoderConfigurationArns how to encode; required, exactly one */
        public Builder encoderConfigurationArns(List<String> encoderConfigurationArns) {
            this.encoderConfigurationArns = encoderConfigurationArns;
            return this;
        }

        /** @param encoderConfigurationArns how to encode; required, exactly one */
        public Builder encoderConfigurationArns(String... encoderConfigurationArns) {
            return encoderConfigurationArns(Arrays.asList(encoderConfigurationArns));
        }

        /** @param recordingConfiguration form of the recording; HLS when null */
        public Builder recordingConfiguration(@Nullable RecordingConfiguration recordingConfiguration) {
            this.recordingConfiguration = recordingConfiguration;
            return this;
        }

        /** @param thumbnailConfigurations thumbnails; none when empty, one at most */
        public Builder thumbnailConfigurations(List<CompositionThumbnailConfiguration> thumbnailConfigurations) {
            this.thumbnailConfigurations = thumbnailConfigurations;
            return this;
        }

        /** @param thumbnailConfigurations thumbnails; none when empty, one at most */
        public Builder thumbnailConfigurations(CompositionThumbnailConfiguration... thumbnailConfigurations) {
            return thumbnailConfigurations(Arrays.asList(thumbnailConfigurations));
        }

        /** Builds it; nothing is checked here. */
        public S3DestinationConfiguration build() {
            return new S3DestinationConfiguration(storageConfigurationArn, encoderConfigurationArns, recordingConfiguration,
                    thumbnailConfigurations);
        }
    }
}
