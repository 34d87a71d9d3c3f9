package io.quarkiverse.ivs.composition.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One destination of a composition as ListCompositions answers it.
 *
 * @param id its id
 * @param state its state
 * @param startTime when it started, or null while it has not
 * @param endTime when it ended, or null while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationSummary(
        String id,
        DestinationState state,
        @Nullable Instant startTime,
        @Nullable Instant endTime) {

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
                .endTime(endTime);
    }

    /**
     * Builds a {@link DestinationSummary}, as tests need one. Each method sets what it is named after; the last call wins. Not
     * thread-safe.
     */
    public static final class Builder {

        private String id;
        private DestinationState state;
        private Instant startTime;
        private Instant endTime;

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

        /** Builds it; nothing is checked here. */
        public DestinationSummary build() {
            return new DestinationSummary(id, state, startTime, endTime);
        }
    }
}
