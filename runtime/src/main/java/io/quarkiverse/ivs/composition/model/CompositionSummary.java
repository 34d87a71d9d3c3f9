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

    /** Copies the collections; a null one becomes an empty one. */
    public CompositionSummary {
        destinations = Copies.of(destinations);
        tags = Copies.of(tags);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
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
     * Builds a {@link CompositionSummary}, as tests need one. Each method sets what it is named after; the last call wins. Not
     * thread-safe.
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

        /** @param arn its ARN */
        public Builder arn(String arn) {
            this.arn = arn;
            return this;
        }

        /** @param stageArn the composed stage */
        public Builder stageArn(String stageArn) {
            this.stageArn = stageArn;
            return this;
        }

        /** @param state its state */
        public Builder state(CompositionState state) {
            this.state = state;
            return this;
        }

        /** @param destinations its destinations */
        public Builder destinations(List<DestinationSummary> destinations) {
            this.destinations = destinations;
            return this;
        }

        /** @param destinations its destinations */
        public Builder destinations(DestinationSummary... destinations) {
            return destinations(Arrays.asList(destinations));
        }

        /** @param tags its tags, maybe none */
        public Builder tags(Map<String, String> tags) {
            this.tags = tags;
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
        public CompositionSummary build() {
            return new CompositionSummary(arn, stageArn, state, destinations, tags, startTime, endTime);
        }
    }
}
