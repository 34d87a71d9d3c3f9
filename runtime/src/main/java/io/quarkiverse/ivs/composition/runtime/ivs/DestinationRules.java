package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;

/** The destinations of a request. */
final class DestinationRules {

    private final RequestProblems problems;
    private final ArnRules arns;

    DestinationRules(RequestProblems problems, ArnRules arns) {
        this.problems = problems;
        this.arns = arns;
    }

    void check(List<DestinationConfiguration> destinations) {
        if (destinations.isEmpty()) {
            problems.add("destinations is empty, but must have a channel, an S3 location, or one of each.");
            return;
        }
        if (destinations.size() > Limits.DESTINATIONS) {
            problems.add("destinations has " + destinations.size() + " entries, but must have at most " + Limits.DESTINATIONS
                    + ": a channel, an S3 location, or one of each.");
        }
        for (int i = 0; i < destinations.size(); i++) {
            destination("destinations[" + i + "]", destinations.get(i));
        }
        atMostOne("channel", destinations.stream().filter(Objects::nonNull).filter(each -> each.channel() != null).count());
        atMostOne("s3", destinations.stream().filter(Objects::nonNull).filter(each -> each.s3() != null).count());
    }

    private void atMostOne(String kind, long count) {
        if (count > 1) {
            problems.add(
                    "destinations has " + count + " of the kind " + kind + ", but must have at most one. Remove the others.");
        }
    }

    private void destination(String field, DestinationConfiguration destination) {
        if (destination == null || destination.channel() == null && destination.s3() == null) {
            problems.add(field + " is empty, but must have either channel or s3.");
            return;
        }
        if (destination.channel() != null && destination.s3() != null) {
            problems.add(field + " has both channel and s3, but must have one of them. Make two destinations of it.");
        }
        problems.name(field + ".name", destination.name());
        if (destination.channel() != null) {
            channel(field + ".channel", destination.channel());
        }
        if (destination.s3() != null) {
            s3(field + ".s3", destination.s3());
        }
    }

    private void channel(String field, ChannelDestinationConfiguration channel) {
        arns.required(field + ".channelArn", channel.channelArn(), Kind.CHANNEL);
        arns.optional(field + ".encoderConfigurationArn", channel.encoderConfigurationArn(), Kind.ENCODER_CONFIGURATION);
    }

    private void s3(String field, S3DestinationConfiguration s3) {
        arns.required(field + ".storageConfigurationArn", s3.storageConfigurationArn(), Kind.STORAGE_CONFIGURATION);
        List<String> encoders = s3.encoderConfigurationArns();
        if (encoders.size() != 1 && !(arns.mayBeMissing() && encoders.isEmpty())) {
            problems.add(field + ".encoderConfigurationArns has " + encoders.size() + " entries, but must have exactly one.");
        }
        for (int i = 0; i < encoders.size(); i++) {
            arns.required(field + ".encoderConfigurationArns[" + i + "]", encoders.get(i), Kind.ENCODER_CONFIGURATION);
        }
        recording(field + ".recordingConfiguration", s3.recordingConfiguration());
        thumbnails(field + ".thumbnailConfigurations", s3.thumbnailConfigurations());
    }

    private void recording(String field, RecordingConfiguration recording) {
        if (recording != null && recording.hlsConfiguration() != null) {
            problems.range(field + ".hlsConfiguration.targetSegmentDurationSeconds",
                    recording.hlsConfiguration().targetSegmentDurationSeconds(),
                    Limits.MIN_SEGMENT_SECONDS, Limits.MAX_SEGMENT_SECONDS);
        }
    }

    private void thumbnails(String field, List<CompositionThumbnailConfiguration> thumbnails) {
        if (thumbnails.size() > 1) {
            problems.add(field + " has " + thumbnails.size() + " entries, but must have at most one.");
        }
        for (int i = 0; i < thumbnails.size(); i++) {
            thumbnail(field + "[" + i + "]", thumbnails.get(i));
        }
    }

    private void thumbnail(String field, CompositionThumbnailConfiguration thumbnail) {
        if (thumbnail == null) {
            problems.add(field + " is null. Remove it.");
            return;
        }
        problems.range(field + ".targetIntervalSeconds", thumbnail.targetIntervalSeconds(),
                Limits.MIN_THUMBNAIL_SECONDS, Limits.MAX_THUMBNAIL_SECONDS);
        if (thumbnail.storage().size() > Limits.THUMBNAIL_STORAGES) {
            problems.add(field + ".storage has " + thumbnail.storage().size() + " entries, but must have at most "
                    + Limits.THUMBNAIL_STORAGES + ".");
        }
    }
}
