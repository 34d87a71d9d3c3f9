package io.quarkiverse.ivs.composition.fake.state;

import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a destination was asked to be.
 *
 * @param channelArn the channel, or null for a recording
 * @param storageConfigurationArn the storage, or null for a channel
 * @param encoderConfigurationArn the encoder, or null
 * @param configuration the DestinationConfiguration as answers show it
 */
public record DestinationSpec(String channelArn, String storageConfigurationArn, String encoderConfigurationArn,
        JsonNode configuration) {

    /** The resources that it has. */
    Stream<String> arns() {
        return Stream.of(channelArn, storageConfigurationArn, encoderConfigurationArn).filter(Objects::nonNull);
    }

    /** What a test calls it: its name, or where it goes if it has none. */
    public String label() {
        String name = configuration.path("name").asText();
        return !name.isEmpty() ? name : channelArn == null ? "s3" : "channel";
    }
}
