package io.quarkiverse.ivs.composition.model;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Thumbnails of a recording.
 *
 * @param targetIntervalSeconds seconds from one thumbnail to the next, 1 to 86400; the service uses 60 when null
 * @param storage which are stored, two at most; the service uses SEQUENTIAL when empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompositionThumbnailConfiguration(
        @Nullable Integer targetIntervalSeconds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ThumbnailStorageType> storage) {

    /** Copies the collections; a null one becomes an empty one. */
    public CompositionThumbnailConfiguration {
        storage = Copies.of(storage);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder().targetIntervalSeconds(targetIntervalSeconds).storage(storage);
    }

    /**
     * Builds a {@link CompositionThumbnailConfiguration}. Not thread-safe. Every method is optional and the last
     * call wins; what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private Integer targetIntervalSeconds;
        private List<ThumbnailStorageType> storage;

        private Builder() {
        }

        /** @param targetIntervalSeconds seconds from one thumbnail to the next, 1 to 86400; the service uses 60 when null */
        public Builder targetIntervalSeconds(@Nullable Integer targetIntervalSeconds) {
            this.targetIntervalSeconds = targetIntervalSeconds;
            return this;
        }

        /** @param storage which are stored, two at most; the service uses SEQUENTIAL when empty */
        public Builder storage(List<ThumbnailStorageType> storage) {
            this.storage = storage;
            return this;
        }

        /** @param storage which are stored, two at most; the service uses SEQUENTIAL when empty */
        public Builder storage(ThumbnailStorageType... storage) {
            return storage(Arrays.asList(storage));
        }

        /** Builds it; nothing is checked here. */
        public CompositionThumbnailConfiguration build() {
            return new CompositionThumbnailConfiguration(targetIntervalSeconds, storage);
        }
    }
}
