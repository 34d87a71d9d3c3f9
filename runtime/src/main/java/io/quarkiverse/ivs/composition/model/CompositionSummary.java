package io.quarkiverse.ivs.composition.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A composition as ListCompositions answers it: without layout, configuration and recording prefix.
 *
 * @param arn its ARN
 * @param stageArn the composed stage
 * @param state its state
 * @param destinations its destinations
 * @param tags its tags, maybe none
 * @param startTime when it started, or null while it has not
 * @param endTime when it ended, or null while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompositionSummary(
        String arn,
        String stageArn,
        CompositionState state,
        List<DestinationSummary> destinations,
        Map<String, String> tags,
        @Nullable Instant startTime,
        @Nullable Instant endTime) {

    /**
     * Copies the collections; a null one becomes an empty one.
     */
    public CompositionSummary {
        destinations = Copies.of(destinations);
        tags = Copies.of(tags);
    }

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
                .arn(arn)
                .stageArn(stageArn)
                .state(state)
                .destinations(destinations)
                .tags(tags)
                .startTime(startTime)
                .endTime(endTime);
    }

    /**
     * Builds a {@link CompositionSummary}, as tests need one. Not thread-safe; the last call wins.
     */
    public static final class Builder {

        private String arn;
        private String stageArn;
        private CompositionState state;
        private List<DestinationSummary> destinations;
        private Map<String, String> tags;
        private Instant startTime;
        private Instant endTime;

        private Builder() {
        }

        /**
         * Sets {@link CompositionSummary#arn()}.
         *
         * @param arn its ARN
         * @return this
         */
        public Builder arn(String arn) {
            this.arn = arn;
            return this;
        }

        /**
         * Sets {@link CompositionSummary#stageArn()}.
         *
         * @param stageArn the composed stage
         * @return this
         */
        public Builder stageArn(String stageArn) {
            this.stageArn = stageArn;
            return this;
        }

        /**
         * Sets {@link CompositionSummary#state()}.
         *
         * @param state its state
         * @return this
         */
        public Builder state(CompositionState state) {
            this.state = state;
            return this;
        }

        /**
         * Sets {@link CompositionSummary#destinations()}.
         *
         * @param destinations its destinations
         * @return this
         */
        public Builder destinations(List<DestinationSummary> destinations) {
            this.destinations = destinations;
            return this;
        }

        /**
         * Sets {@link CompositionSummary#destinations()}.
         *
         * @param destinations its destinations
         * @return this
         */
        public Builder destinations(DestinationSummary... destinations) {
            return destinations(Arrays.asList(destinations));
        }

        /**
         * Sets {@link CompositionSummary#tags()}.
         *
         * @param tags its tags, maybe none
         * @return this
         */
        public Builder tags(Map<String, String> tags) {
            this.tags = tags;
            return this;
        }

        /**
         * Sets {@link CompositionSummary#startTime()}.
         *
         * @param startTime when it started, or null while it has not
         * @return this
         */
        public Builder startTime(@Nullable Instant startTime) {
            this.startTime = startTime;
            return this;
        }

        /**
         * Sets {@link CompositionSummary#endTime()}.
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
         * @return the CompositionSummary
         */
        public CompositionSummary build() {
            return new CompositionSummary(arn, stageArn, state, destinations, tags, startTime, endTime);
        }
    }
}
