package io.quarkiverse.ivs.composition.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What StartComposition takes. Limits are checked before anything is sent, all of them at once ({@link
 * io.quarkiverse.ivs.composition.ValidationException}).
 *
 * @param stageArn the stage to compose; required
 * @param idempotencyToken 1 to 64 of letters, digits, - and _: two calls with one token start one composition; made
 *        by the client when null
 * @param layout where participants are shown; a grid when null
 * @param destinations where the result goes; required: a channel, an S3 location, or one of each
 * @param tags at most 50; a key has 1 to 128 characters, a value at most 256
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartCompositionRequest(
        @Nullable String stageArn,
        @Nullable String idempotencyToken,
        @Nullable LayoutConfiguration layout,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DestinationConfiguration> destinations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> tags) {

    /** Copies the collections; a null one becomes an empty one. */
    public StartCompositionRequest {
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
                .stageArn(stageArn)
                .idempotencyToken(idempotencyToken)
                .layout(layout)
                .destinations(destinations)
                .tags(tags);
    }

    /**
     * Builds a {@link StartCompositionRequest}. Not thread-safe. Every method is optional and the last call wins;
     * what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String stageArn;
        private String idempotencyToken;
        private LayoutConfiguration layout;
        private List<DestinationConfiguration> destinations;
        private Map<String, String> tags;

        private Builder() {
        }

        /** @param stageArn the stage to compose; required */
        public Builder stageArn(@Nullable String stageArn) {
            this.stageArn = stageArn;
            return this;
        }

        /**
         * @param idempotencyToken 1 to 64 of letters, digits, - and _: two calls with one token start one
         *        composition; made by the client when null
         */
        public Builder idempotencyToken(@Nullable String idempotencyToken) {
            this.idempotencyToken = idempotencyToken;
            return this;
        }

        /** @param layout where participants are shown; a grid when null */
        public Builder layout(@Nullable LayoutConfiguration layout) {
            this.layout = layout;
            return this;
        }

        /** @param destinations where the result goes; required: a channel, an S3 location, or one of each */
        public Builder destinations(List<DestinationConfiguration> destinations) {
            this.destinations = destinations;
            return this;
        }

        /** @param destinations where the result goes; required: a channel, an S3 location, or one of each */
        public Builder destinations(DestinationConfiguration... destinations) {
            return destinations(Arrays.asList(destinations));
        }

        /** @param tags at most 50; a key has 1 to 128 characters, a value at most 256 */
        public Builder tags(Map<String, String> tags) {
            this.tags = tags;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public StartCompositionRequest build() {
            return new StartCompositionRequest(stageArn, idempotencyToken, layout, destinations, tags);
        }
    }
}
