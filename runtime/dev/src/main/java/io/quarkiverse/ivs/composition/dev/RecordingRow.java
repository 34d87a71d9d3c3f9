package io.quarkiverse.ivs.composition.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * A recording as its page lists it.
 *
 * @param compositionArn of which composition
 * @param startTime when the composition began
 * @param destinationId the id of the destination
 * @param name the destination's name, or null
 * @param state the destination's state
 * @param storageConfigurationArn what says which bucket it is
 * @param bucket the bucket, null unless the fake tells it
 * @param prefix what all keys begin with
 * @param manifest the key of the playlist
 */
public record RecordingRow(String compositionArn, String startTime, String destinationId, String name, String state,
        String storageConfigurationArn, String bucket, String prefix, String manifest) {

    /** @param json a composition as the page of the compositions has it; only a list of the service tells no recordings */
    static List<RecordingRow> of(Map<String, Object> json) {
        Composition composition = read(json);
        Map<?, ?> buckets = json.get("buckets") instanceof Map<?, ?> known ? known : Map.of();
        return Recording.of(composition).stream().map(recording -> of(composition, recording, buckets)).toList();
    }

    private static RecordingRow of(Composition composition, Recording recording, Map<?, ?> buckets) {
        Destination destination = composition.destinations().stream()
                .filter(each -> recording.destinationId().equals(each.id())).findFirst().orElseThrow();
        String storage = destination.configuration() == null || destination.configuration().s3() == null ? null
                : destination.configuration().s3().storageConfigurationArn();
        return new RecordingRow(composition.arn(),
                composition.startTime() == null ? null : composition.startTime().toString(), destination.id(),
                recording.destinationName(), String.valueOf(destination.state()), storage, (String) buckets.get(storage),
                recording.prefix(), recording.manifest());
    }

    private static Composition read(Map<String, Object> json) {
        try {
            return WireFormat.read(WireFormat.write(json), Composition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
