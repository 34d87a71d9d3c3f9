package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What ListCompositions takes. All of it is optional: without a filter it means the whole account in one region.
 *
 * @param filterByStageArn only compositions of this stage, or null
 * @param filterByEncoderConfigurationArn only compositions with this encoder configuration, or null
 * @param maxResults items on a page, 1 to 100; the service uses 100 when null
 * @param nextToken where to go on: the token of an earlier page, 1024 characters at most, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListCompositionsRequest(
        @Nullable String filterByStageArn,
        @Nullable String filterByEncoderConfigurationArn,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder()
                .filterByStageArn(filterByStageArn)
                .filterByEncoderConfigurationArn(filterByEncoderConfigurationArn)
                .maxResults(maxResults)
                .nextToken(nextToken);
    }

    /**
     * Builds a {@link ListCompositionsRequest}. Not thread-safe. Every method is optional and the last call wins;
     * what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String filterByStageArn;
        private String filterByEncoderConfigurationArn;
        private Integer maxResults;
        private String nextToken;

        private Builder() {
        }

        /** @param filterByStageArn only compositions of this stage, or null */
        public Builder filterByStageArn(@Nullable String filterByStageArn) {
            this.filterByStageArn = filterByStageArn;
            return this;
        }

        /** @param filterByEncoderConfigurationArn only compositions with this encoder configuration, or null */
        public Builder filterByEncoderConfigurationArn(@Nullable String filterByEncoderConfigurationArn) {
            this.filterByEncoderConfigurationArn = filterByEncoderConfigurationArn;
            return this;
        }

        /** @param maxResults items on a page, 1 to 100; the service uses 100 when null */
        public Builder maxResults(@Nullable Integer maxResults) {
            this.maxResults = maxResults;
            return this;
        }

        /** @param nextToken where to go on: the token of an earlier page, 1024 characters at most, or null */
        public Builder nextToken(@Nullable String nextToken) {
            this.nextToken = nextToken;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public ListCompositionsRequest build() {
            return new ListCompositionsRequest(filterByStageArn, filterByEncoderConfigurationArn, maxResults, nextToken);
        }
    }
}
