package io.quarkiverse.ivs.composition.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One destination of a composition.
 *
 * @param id its id
 * @param state its state
 * @param startTime when it started, or null while it has not
 * @param endTime when it ended, or null while it has not
 * @param configuration as it was requested
 * @param detail what the service adds, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Destination(
        String id,
        DestinationState state,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        DestinationConfiguration configuration,
        @Nullable DestinationDetail detail) {

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder()
                .id(id)
                .state(state)
                .startTime(startTime)
                .endTime(endTime)
                .configuration(configuration)
                .detail(detail);
    }

    /**
     * Builds a {@link Destination}, as tests need one. Each method sets what it is named after; the last call wins. Not
     * thread-safe.
     */
    public static final class Builder {

        private String id;
        private DestinationState state;
        private Instant startTime;
        private Instant endTime;
        private DestinationConfiguration configuration;
        private DestinationDetail detail;

        private Builder() {
        }

        /** @param id its id */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** @param state its state */
        public Builder state(DestinationState state) {
            this.state = state;
            return this;
        }

        /** @param startTime when it started, or null while it has not */
        public Builder startTime(@Nullable Instant startTime) {
            this.startTime = startTime;
            return this;
        }

        /** @param endTime when it ended, or null while it has not */
        public Builder endTime(@Nullable Instant endTime) {
            this.endTime = endTime;
            return this;
        }

        /** @param configuration as it was requested */
        public Builder configuration(DestinationConfiguration configuration) {
            this.configuration = configuration;
            return this;
        }

        /** @param detail what the service adds, or null */
        public Builder detail(@Nullable DestinationDetail detail) {
            this.detail = detail;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public Destination build() {
            return new Destination(id, state, startTime, endTime, configuration, detail);
        }
    }
}
