package io.quarkiverse.ivs.composition;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Values of a single start. They win over the template's; what is null here comes from the template. A value for a destination
 * that the template does not have is refused.
 *
 * @param stageArn the stage to compose, or null
 * @param channelArn the channel of the channel destination, or null
 * @param channelEncoderConfigurationArn the encoder configuration of the channel destination, or null
 * @param storageConfigurationArn the storage configuration of the S3 destination, or null
 * @param s3EncoderConfigurationArn the encoder configuration of the S3 destination, or null
 * @param tags tags, added to those of the template; for a key that both have, this value counts
 * @param idempotencyToken 1 to 64 of letters, digits, - and _: starts with one token start one composition; when null, a new
 *        token is made for the start
 * @param timeout how long the start as a whole may take, queue and retries included: it ends within this, or within the
 *        configured
 *        limits if they are shorter; null for those alone
 */
public record StartOptions(
        @Nullable String stageArn,
        @Nullable String channelArn,
        @Nullable String channelEncoderConfigurationArn,
        @Nullable String storageConfigurationArn,
        @Nullable String s3EncoderConfigurationArn,
        Map<String, String> tags,
        @Nullable String idempotencyToken,
        @Nullable Duration timeout) {

    private static final StartOptions NONE = builder().build();

    /** Copies the tags; null becomes none. */
    public StartOptions {
        tags = tags == null || tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /**
     * No values: everything comes from the template.
     *
     * @return the empty options
     */
    public static StartOptions none() {
        return NONE;
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        Builder builder = builder()
                .stageArn(stageArn)
                .channelArn(channelArn)
                .channelEncoderConfigurationArn(channelEncoderConfigurationArn)
                .storageConfigurationArn(storageConfigurationArn)
                .s3EncoderConfigurationArn(s3EncoderConfigurationArn)
                .idempotencyToken(idempotencyToken)
                .timeout(timeout);
        tags.forEach(builder::tag);
        return builder;
    }

    /** Builds {@link StartOptions}. Not thread-safe; the last call wins. */
    public static final class Builder {

        private String stageArn;
        private String channelArn;
        private String channelEncoderConfigurationArn;
        private String storageConfigurationArn;
        private String s3EncoderConfigurationArn;
        private final Map<String, String> tags = new LinkedHashMap<>();
        private String idempotencyToken;
        private Duration timeout;

        private Builder() {
        }

        /** @param stageArn the stage to compose */
        public Builder stageArn(@Nullable String stageArn) {
            this.stageArn = stageArn;
            return this;
        }

        /** @param channelArn the channel of the channel destination */
        public Builder channelArn(@Nullable String channelArn) {
            this.channelArn = channelArn;
            return this;
        }

        /** @param channelEncoderConfigurationArn the encoder configuration of the channel destination */
        public Builder channelEncoderConfigurationArn(@Nullable String channelEncoderConfigurationArn) {
            this.channelEncoderConfigurationArn = channelEncoderConfigurationArn;
            return this;
        }

        /** @param storageConfigurationArn the storage configuration of the S3 destination */
        public Builder storageConfigurationArn(@Nullable String storageConfigurationArn) {
            this.storageConfigurationArn = storageConfigurationArn;
            return this;
        }

        /** @param s3EncoderConfigurationArn the encoder configuration of the S3 destination */
        public Builder s3EncoderConfigurationArn(@Nullable String s3EncoderConfigurationArn) {
            this.s3EncoderConfigurationArn = s3EncoderConfigurationArn;
            return this;
        }

        /**
         * @param idempotencyToken 1 to 64 of letters, digits, - and _, the same for every start that means the same composition
         */
        public Builder idempotencyToken(@Nullable String idempotencyToken) {
            this.idempotencyToken = idempotencyToken;
            return this;
        }

        /**
         * Sets {@link StartOptions#timeout()}. What is under way when it is over goes on without its caller, who gets an
         * {@link OutcomeUnknownException}; a start that was not sent yet is a {@link CallRefusedException}.
         *
         * @param timeout at least a millisecond; for {@code ensureStarted}, of all starts that it makes together
         * @return this
         */
        public Builder timeout(@Nullable Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Adds a tag.
         *
         * @param key 1 to 128 Unicode characters, not beginning with {@code aws:} in any case
         * @param value 256 Unicode characters at most, may be empty
         * @return this
         */
        public Builder tag(String key, String value) {
            tags.put(key, value);
            return this;
        }

        /** Builds the options; nothing is checked here. */
        public StartOptions build() {
            return new StartOptions(stageArn, channelArn, channelEncoderConfigurationArn, storageConfigurationArn,
                    s3EncoderConfigurationArn,
                    tags, idempotencyToken, timeout);
        }
    }
}
