package io.quarkiverse.ivs.composition.events;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;

/**
 * Where the recording of an S3 destination is. Play it only after the composition has ended: before that its files are not
 * complete.
 *
 * @param destinationId the destination's id
 * @param destinationName its name, or null
 * @param bucket the bucket of its storage configuration; null if it is not known: without the permission
 *        {@code ivs:GetStorageConfiguration}, or if the service did not tell it for a minute
 * @param prefix what all keys of its files begin with, without a slash at its end
 * @param startTime when the recording began, or null
 * @param endTime when it ended, or null
 * @param duration how long it is; null unless {@code recording-ended.json} was read
 * @param renditions what can be chosen from; empty unless {@code recording-ended.json} was read
 */
public record Recording(String destinationId, @Nullable String destinationName, @Nullable String bucket, String prefix,
        @Nullable Instant startTime,
        @Nullable Instant endTime, @Nullable Duration duration, List<Rendition> renditions) {

    /**
     * One of the qualities that a player can choose.
     *
     * @param path the folder of its playlist, below {@code media/hls} of the recording
     * @param playlist the name of its playlist
     * @param width in pixels
     * @param height in pixels
     */
    public record Rendition(String path, String playlist, int width, int height) {
    }

    /** Copies the list; null becomes an empty one. */
    public Recording {
        renditions = renditions == null ? List.of() : List.copyOf(renditions);
    }

    /**
     * The recordings of a composition, for who waits for its end instead of observing it. Nothing is asked: buckets, durations
     * and renditions are not known.
     *
     * @param composition as StartComposition or GetComposition answered it; lists tell no prefixes
     * @return one for each destination that has a recording prefix
     */
    public static List<Recording> of(Composition composition) {
        return composition.destinations().stream().map(Recording::of).filter(Objects::nonNull).toList();
    }

    private static Recording of(Destination destination) {
        if (destination.detail() == null || destination.detail().s3() == null
                || destination.detail().s3().recordingPrefix() == null) {
            return null;
        }
        String name = destination.configuration() == null ? null : destination.configuration().name();
        return new Recording(destination.id(), name == null || name.isEmpty() ? null : name, null,
                destination.detail().s3().recordingPrefix(), destination.startTime(), destination.endTime(), null, List.of());
    }

    /**
     * The playlist that a player opens.
     *
     * @return its key in the bucket: {@code media/hls/multivariant.m3u8} below the prefix
     */
    public String manifest() {
        return prefix + "/media/hls/multivariant.m3u8";
    }

    /**
     * Where the thumbnails are, if the destination makes any.
     *
     * @return what their keys begin with, a slash at its end
     */
    public String thumbnails() {
        return prefix + "/media/thumbnails/";
    }

    /**
     * Where the latest thumbnail is, if the destination stores it.
     *
     * @return what its key begins with, a slash at its end
     */
    public String latestThumbnail() {
        return prefix + "/media/latest_thumbnail/";
    }

    /**
     * What the service writes at the beginning.
     *
     * @return the key of {@code recording-started.json}
     */
    public String startedFile() {
        return eventsFile("started");
    }

    /**
     * What the service writes at the end.
     *
     * @return the key of {@code recording-ended.json}
     */
    public String endedFile() {
        return eventsFile("ended");
    }

    /**
     * What the service writes instead when the recording has failed.
     *
     * @return the key of {@code recording-failed.json}
     */
    public String failedFile() {
        return eventsFile("failed");
    }

    private String eventsFile(String what) {
        return prefix + "/events/recording-" + what + ".json";
    }

    /**
     * Where a player finds the playlist.
     *
     * @param base what serves the bucket, such as {@code https://d111111abcdef8.cloudfront.net}
     * @return the playlist's URI below it
     */
    public URI uri(URI base) {
        return URI.create(base.toString().replaceAll("/+$", "") + '/' + manifest());
    }

    /**
     * What a signed cookie has to cover, since a player asks for many files, whose names stand in the playlists: a signed URL
     * of the playlist alone plays nothing.
     *
     * @return the path of all files of the recording, such as {@code /st/co/de/composite/*}
     */
    public String cookiePath() {
        return '/' + prefix + "/*";
    }

    /**
     * The same recording in a bucket.
     *
     * @param bucket its name, or null
     * @return a copy
     */
    public Recording withBucket(@Nullable String bucket) {
        return new Recording(destinationId, destinationName, bucket, prefix, startTime, endTime, duration, renditions);
    }

    /**
     * The same recording with what {@code recording-ended.json} says.
     *
     * @param duration how long it is, or null
     * @param renditions what can be chosen from
     * @return a copy
     */
    public Recording withMedia(@Nullable Duration duration, List<Rendition> renditions) {
        return new Recording(destinationId, destinationName, bucket, prefix, startTime, endTime, duration, renditions);
    }
}
