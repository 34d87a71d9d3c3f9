package io.quarkiverse.ivs.composition.fake.state;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a composition was asked to be. Two requests are the same if these are equal: defaults are filled in already.
 *
 * @param layout the LayoutConfiguration as answers show it
 */
public record CompositionSpec(String stageArn, JsonNode layout, List<DestinationSpec> destinations, Map<String, String> tags) {

    /** The channels and configurations of its destinations. */
    public Stream<String> arns() {
        return destinations.stream().flatMap(DestinationSpec::arns);
    }

    public boolean uses(String arn) {
        return arns().anyMatch(arn::equals);
    }
}
