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
                .endTime(endTime)
                .configuration(configuration)
                .detail(detail);
    }

    /**
     * Builds a {@link Destination}, as tests need one. Not thread-safe; the last call wins.
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

        /**
         * Sets {@link Destination#id()}.
         *
         * @param id its id
         * @return this
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets {@link Destination#state()}.
         *
         * @param state its state
         * @return this
         */
        public Builder state(DestinationState state) {
            this.state = state;
            return this;
        }

        /**
         * Sets {@link Destination#startTime()}.
         *
         * @param startTime when it started, or null while it has not
         * @return this
         */
        public Builder startTime(@Nullable Instant startTime) {
            this.startTime = startTime;
            return this;
        }

        /**
         * Sets {@link Destination#endTime()}.
         *
         * @param endTime when it ended, or null while it has not
         * @return this
         */
        public Builder endTime(@Nullable Instant endTime) {
            this.endTime = endTime;
            return this;
        }

        /**
         * Sets {@link Destination#configuration()}.
         *
         * @param configuration as it was requested
         * @return this
         */
        public Builder configuration(DestinationConfiguration configuration) {
            this.configuration = configuration;
            return this;
        }

        /**
         * Sets {@link Destination#detail()}.
         *
         * @param detail what the service adds, or null
         * @return this
         */
        public Builder detail(@Nullable DestinationDetail detail) {
            this.detail = detail;
            return this;
        }

        /**
         * Builds it; nothing is checked here.
         *
         * @return the Destination
         */
        public Destination build() {
            return new Destination(id, state, startTime, endTime, configuration, detail);
        }
    }
}
