package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An IVS channel as destination.
 *
 * @param channelArn the channel; required, and offline when the composition starts
 * @param encoderConfigurationArn how to encode; the service chooses when null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelDestinationConfiguration(@Nullable String channelArn, @Nullable String encoderConfigurationArn) {

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder().channelArn(channelArn).encoderConfigurationArn(encoderConfigurationArn);
    }

    /**
     * Builds a {@link ChannelDestinationConfiguration}. Not thread-safe. Every method is optional and the last call
     * wins; what is missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String channelArn;
        private String encoderConfigurationArn;

        private Builder() {
        }

        /** @param channelArn the channel; required, and offline when the composition starts */
        public Builder channelArn(@Nullable String channelArn) {
            this.channelArn = channelArn;
            return this;
        }

        /** @param encoderConfigurationArn how to encode; the service chooses when null */
        public Builder encoderConfigurationArn(@Nullable String encoderConfigurationArn) {
            this.encoderConfigurationArn = encoderConfigurationArn;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public ChannelDestinationConfiguration build() {
            return new ChannelDestinationConfiguration(channelArn, encoderConfigurationArn);
        }
    }
}
