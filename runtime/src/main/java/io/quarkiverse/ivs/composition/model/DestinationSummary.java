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

    /**
     * Starts with nothing set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with all values of this one.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return builder()
                .id(id)
                .state(state)
                .startTime(startTime)
                .endTime(endTime);
    }

    /**
     * Builds a {@link DestinationSummary}, as tests need one. Not thread-safe; the last call wins.
     */
    public static final class Builder {

        private String id;
        private DestinationState state;
        private Instant startTime;
        private Instant endTime;

        private Builder() {
        }

        /**
         * Sets {@link DestinationSummary#id()}.
         *
         * @param id its id
         * @return this
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets {@link DestinationSummary#state()}.
         *
         * @param state its state
         * @return this
         */
        public Builder state(DestinationState state) {
            this.state = state;
            return this;
        }

        /**
         * Sets {@link DestinationSummary#startTime()}.
         *
         * @param startTime when it started, or null while it has not
         * @return this
         */
        public Builder startTime(@Nullable Instant startTime) {
            this.startTime = startTime;
            return this;
        }

        /**
         * Sets {@link DestinationSummary#endTime()}.
         *
         * @param endTime when it ended, or null while it has not
         * @return this
         */
        public Builder endTime(@Nullable Instant endTime) {
            this.endTime = endTime;
            return this;
        }

        /**
         * Builds it; nothing is checked here.
         *
         * @return the DestinationSummary
         */
        public DestinationSummary build() {
            return new DestinationSummary(id, state, startTime, endTime);
        }
    }
}
