package io.quarkiverse.ivs.composition.deployment.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionRecordingHlsConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfigurationFormat;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.ThumbnailStorageType;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.TemplateKey;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;
import io.smallrye.config.SmallRyeConfig;

/** Reads the shape of one template: a request without ARNs. */
final class ShapeReader {

    private static final List<String> DESTINATIONS = List.of("channel", "s3");
    private static final List<String> STORAGES = List.of("sequential", "latest");

    private final DeclaredTemplate template;
    private final LeafReader leaves;

    ShapeReader(DeclaredTemplate template, SmallRyeConfig config, Problems problems) {
        this.template = template;
        this.leaves = new LeafReader(template, config, problems);
    }

    StartCompositionRequest read() {
        List<String> destinations = leaves.words(ConfigKeys.DESTINATIONS, DESTINATIONS, "", true);
        for (String destination : DESTINATIONS) {
            if (!destinations.isEmpty() && !destinations.contains(destination)) {
                refuseKeysOf(destination);
            }
        }
        // Both, so that what is wrong below them is found together with a wrong list.
        Map<String, DestinationConfiguration> configured = Map.of("channel", channel(), "s3", s3());
        return StartCompositionRequest.builder()
                .layout(new LayoutReader(leaves).read())
                .destinations(destinations.stream().map(configured::get).toList())
                .build();
    }

    /** What is read at start-up is checked then: it may come from another place by then. */
    private void refuseKeysOf(String destination) {
        for (TemplateKey key : template.keys()) {
            if (key.leaf().startsWith(destination + ".") && TemplateArn.ofLeaf(key.leaf()).isEmpty()) {
                leaves.problem(key.leaf(), "is set, but " + template.key(ConfigKeys.DESTINATIONS) + " lacks " + destination
                        + ". Remove it, or add " + destination + " there.");
            }
        }
    }

    private DestinationConfiguration channel() {
        return new DestinationConfiguration(leaves.name(ConfigKeys.CHANNEL_NAME),
                ChannelDestinationConfiguration.builder().build(), null);
    }

    private DestinationConfiguration s3() {
        return new DestinationConfiguration(leaves.name(ConfigKeys.S3_NAME), null, S3DestinationConfiguration.builder()
                .recordingConfiguration(recording())
                .thumbnailConfigurations(thumbnails())
                .build());
    }

    private RecordingConfiguration recording() {
        RecordingConfigurationFormat format = leaves.choice(ConfigKeys.RECORDING_FORMAT,
                List.of(RecordingConfigurationFormat.HLS), " to use HLS");
        Integer seconds = leaves.seconds(ConfigKeys.RECORDING_TARGET_SEGMENT_DURATION,
                Limits.MIN_SEGMENT_SECONDS, Limits.MAX_SEGMENT_SECONDS, "6s", 2);
        if (format == null && seconds == null) {
            return null;
        }
        return new RecordingConfiguration(seconds == null ? null : new CompositionRecordingHlsConfiguration(seconds), format);
    }

    private List<CompositionThumbnailConfiguration> thumbnails() {
        Integer seconds = leaves.seconds(ConfigKeys.THUMBNAILS_INTERVAL,
                Limits.MIN_THUMBNAIL_SECONDS, Limits.MAX_THUMBNAIL_SECONDS, "30s", 60);
        List<ThumbnailStorageType> storage = leaves
                .words(ConfigKeys.THUMBNAILS_STORAGE, STORAGES, ", or remove it to use sequential", false)
                .stream()
                .map(word -> ThumbnailStorageType.of(word.toUpperCase(Locale.ROOT)))
                .toList();
        return seconds == null && storage.isEmpty() ? List.of()
                : List.of(new CompositionThumbnailConfiguration(seconds, storage));
    }
}
