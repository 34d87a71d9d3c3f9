package io.quarkiverse.ivs.composition.fake.state;

import java.util.List;
import java.util.Map;

/**
 * What a composition was asked to be. Two requests are the same if these are equal: defaults are filled in already.
 *
 * @param stageArn the stage
 * @param layout the LayoutConfiguration as answers show it, as JSON
 * @param destinations the destinations
 * @param tags the tags
 */
public record CompositionSpec(String stageArn, String layout, List<DestinationSpec> destinations, Map<String, String> tags) {

    /** Whether a destination has the encoder or storage configuration with this ARN. */
    public boolean uses(String configurationArn) {
        return destinations.stream().anyMatch(destination -> configurationArn.equals(destination.encoderConfigurationArn())
                || configurationArn.equals(destination.storageConfigurationArn()));
    }
}
