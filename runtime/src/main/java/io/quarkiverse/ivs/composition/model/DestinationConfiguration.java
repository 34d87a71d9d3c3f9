package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a composition goes: a channel or an S3 location, one of the two.
 *
 * @param name a name of the application's own; letters, digits, - and _, 128 at most; the service answers "" for
 *        none
 * @param channel the channel, or null
 * @param s3 the S3 location, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationConfiguration(
        @Nullable String name,
        @Nullable ChannelDestinationConfiguration channel,
        @Nullable S3DestinationConfiguration s3) {

    /**
     * A channel, without a name.
     *
     * @param channel the channel
     * @return the destination
     */
    public static DestinationConfiguration of(ChannelDestinationConfiguration channel) {
        return new DestinationConfiguration(null, channel, null);
    }

    /**
     * An S3 location, without a name.
     *
     * @param s3 the S3 location
     * @return the destination
     */
    public static DestinationConfiguration of(S3DestinationConfiguration s3) {
        return new DestinationConfiguration(null, null, s3);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder()
                .name(name)
                .channel(channel)
                .s3(s3);
    }

    /**
     * Builds a {@link DestinationConfiguration}. Not thread-safe. Every method is optional and the last call wins;
     * what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String name;
        private ChannelDestinationConfiguration channel;
        private S3DestinationConfiguration s3;

        private Builder() {
        }

        /**
         * @param name a name of the application's own; letters, digits, - and _, 128 at most; the service answers
         *        "" for none
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** @param channel the channel, or null */
        public Builder channel(@Nullable ChannelDestinationConfiguration channel) {
            this.channel = channel;
            return this;
        }

        /** @param s3 the S3 location, or null */
        public Builder s3(@Nullable S3DestinationConfiguration s3) {
            this.s3 = s3;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public DestinationConfiguration build() {
            return new DestinationConfiguration(name, channel, s3);
        }
    }
}
