package io.quarkiverse.ivs.composition.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A composition as StartComposition and GetComposition answer it. The service gives no reason for a failure here;
 * only its EventBridge events do.
 *
 * @param arn its ARN
 * @param stageArn the composed stage
 * @param state its state
 * @param layout its layout; when the request had none, null or one with every default filled in
 * @param destinations its destinations
 * @param tags its tags, maybe none
 * @param startTime when it started, or null while it has not
 * @param endTime when it ended, or null while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Composition(
        String arn,
        String stageArn,
        CompositionState state,
        @Nullable LayoutConfiguration layout,
        List<Destination> destinations,
        Map<String, String> tags,
        @Nullable Instant startTime,
        @Nullable Instant endTime) {

    /** Copies the collections; a null one becomes an empty one. */
    public Composition {
        destinations = Copies.of(destinations);
        tags = Copies.of(tags);
    }

    /**
     * Where the recording is: the prefix of its S3 destination. Its playlist is {@code media/hls/multivariant.m3u8} below it.
     *
     * @return the prefix of the first destination that has one, without a slash at its end; empty if none has, as on a
     *         composition
     *         without an S3 destination
     */
    public Optional<String> recordingPrefix() {
        return destinations.stream()
                .map(Destination::detail)
                .filter(detail -> detail != null && detail.s3() != null && detail.s3().recordingPrefix() != null)
                .map(detail -> detail.s3().recordingPrefix())
                .findFirst();
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
                .layout(layout)
                .destinations(destinations)
                .tags(tags)
                .startTime(startTime)
                .endTime(endTime);
    }

    /**
     * Builds a {@link Composition}, as tests need one. Each method sets what it is named after; the last call wins. Not
     * thread-safe.
     */
    public static final class Builder {

        private String arn;
        private String stageArn;
        private CompositionState state;
        private LayoutConfiguration layout;
        private List<Destination> destinations;
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

        /** @param layout its layout; when the request had none, null or one with every default filled in */
        public Builder layout(@Nullable LayoutConfiguration layout) {
            this.layout = layout;
            return this;
        }

        /** @param destinations its destinations */
        public Builder destinations(List<Destination> destinations) {
            this.destinations = destinations;
            return this;
        }

        /** @param destinations its destinations */
        public Builder destinations(Destination... destinations) {
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
        public Composition build() {
            return new Composition(arn, stageArn, state, layout, destinations, tags, startTime, endTime);
        }
    }
}
