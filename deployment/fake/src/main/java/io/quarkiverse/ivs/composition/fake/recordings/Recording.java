package io.quarkiverse.ivs.composition.fake.recordings;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.State;

/** What a destination has recorded, or will: the files in its folder are those of its state and of the time. */
final class Recording {

    static final long NEVER = Destination.NEVER;

    private static final String STARTED = "events/recording-started.json";
    private static final String ENDED = "events/recording-ended.json";
    private static final String FAILED = "events/recording-failed.json";
    private static final String MULTIVARIANT = "media/hls/multivariant.m3u8";
    private static final byte[] NO_MEDIA = {};

    private final String stageArn;
    private final Destination destination;
    private final Video video;
    private RecordingShape shape;

    Recording(String stageArn, Destination destination, Video video) {
        this.stageArn = stageArn;
        this.destination = destination;
        this.video = video;
    }

    /** The name of the first file that is not less than a text, or null. Names are those in the folder. */
    String ceiling(String text, long now) {
        return Stream.of(single().ceiling(text), segments(now).ceiling(text), thumbnails(now).ceiling(text))
                .filter(name -> name != null).min(String::compareTo).orElse(null);
    }

    /** The file with a name in the folder, or null. Its key is that name. */
    StoredFile file(String name, long now) {
        if (single().contains(name)) {
            return singleFile(name, now);
        }
        int segment = segments(now).number(name);
        if (segment >= 0) {
            return new StoredFile(name, begun() + Math.min((segment + 1) * shape().segmentMillis(), millis(now)), "video/mp2t",
                    NO_MEDIA);
        }
        int thumbnail = thumbnails(now).number(name);
        return thumbnail < 0 ? null : thumbnail(name, thumbnail);
    }

    private StoredFile singleFile(String name, long now) {
        return switch (name) {
            case STARTED -> metadata(name, "RECORDING_STARTED", begun(), NEVER);
            case ENDED -> metadata(name, "RECORDING_ENDED", begun(), destination.endTime());
            case FAILED -> metadata(name, hasBegun() ? "RECORDING_ENDED_WITH_FAILURE" : "RECORDING_START_FAILED", begun(),
                    destination.endTime());
            case MULTIVARIANT -> playlist(name, begun(), Playlists.multivariant(video, shape().rendition() + "/playlist.m3u8"));
            default -> name.endsWith(".jpg") ? thumbnail(name, thumbnailsUntil(now) - 1)
                    : playlist(name, begun() + millis(now),
                            Playlists.rendition(hasEnded(), millis(now), shape().segmentMillis(),
                                    new NumberedFiles("", ".ts", segments(now).count())));
        };
    }

    private StoredFile metadata(String name, String status, long started, long ended) {
        return new StoredFile(name, ended == NEVER ? started : ended, "application/json",
                RecordingMetadata.file(stageArn, shape(), status, started, ended));
    }

    private static StoredFile playlist(String name, long modified, byte[] content) {
        return new StoredFile(name, modified, "application/x-mpegURL", content);
    }

    private StoredFile thumbnail(String name, int number) {
        return new StoredFile(name, begun() + number * shape().thumbnailMillis(), "image/jpeg", NO_MEDIA);
    }

    /** Those that are not numbered. */
    private NavigableSet<String> single() {
        NavigableSet<String> names = new TreeSet<>();
        if (hasBegun()) {
            names.add(STARTED);
            names.add(MULTIVARIANT);
            names.add("media/hls/" + shape().rendition() + "/playlist.m3u8");
            if (shape().latest()) {
                names.add("media/latest_thumbnail/" + shape().size() + "/thumb.jpg");
            }
        }
        if (destination.state() == State.FAILED) {
            names.add(FAILED);
        } else if (hasBegun() && hasEnded()) {
            names.add(ENDED);
        }
        return names;
    }

    private NumberedFiles segments(long now) {
        long length = shape().segmentMillis();
        // What has ended has a last segment that is shorter.
        long count = (millis(now) + (hasEnded() ? length - 1 : 0)) / length;
        return new NumberedFiles("media/hls/" + shape().rendition() + "/", ".ts", (int) Math.min(count, NumberedFiles.MOST));
    }

    private NumberedFiles thumbnails(long now) {
        return new NumberedFiles("media/thumbnails/" + shape().size() + "/thumb", ".jpg",
                shape().sequential() ? thumbnailsUntil(now) : 0);
    }

    private int thumbnailsUntil(long now) {
        return hasBegun() ? (int) Math.min(millis(now) / shape().thumbnailMillis() + 1, NumberedFiles.MOST) : 0;
    }

    /** How long it is by now. */
    private long millis(long now) {
        return hasBegun() ? Math.max(0, (hasEnded() ? destination.endTime() : now) - begun()) : 0;
    }

    private boolean hasBegun() {
        return begun() != NEVER;
    }

    private long begun() {
        return destination.startTime();
    }

    private boolean hasEnded() {
        return destination.state().terminal();
    }

    /** Most recordings are never looked at. */
    private RecordingShape shape() {
        if (shape == null) {
            shape = RecordingShape.of(destination.spec(), video);
        }
        return shape;
    }
}
