package io.quarkiverse.ivs.composition.fake.recordings;

import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.State;

/** The files of what a destination has recorded: those of its state, and of a time. */
final class RecordingFiles {

    static final long NEVER = Destination.NEVER;

    /** Segments and thumbnails have numbers of five digits; those of a composition that lives for 24 hours fit. */
    private static final int MOST = 100_000;
    private static final String PLAYLIST = "application/x-mpegURL";
    private static final byte[] NO_MEDIA = {};

    private final NavigableMap<String, StoredFile> files = new TreeMap<>();
    private final String stageArn;
    private final Destination destination;
    private final RecordingShape shape;

    private RecordingFiles(String stageArn, Destination destination, JsonNode video) {
        this.stageArn = stageArn;
        this.destination = destination;
        this.shape = RecordingShape.of(destination.spec(), video);
    }

    /**
     * All of them, by their keys.
     *
     * @param video how the destination is encoded
     */
    static NavigableMap<String, StoredFile> of(String stageArn, Destination destination, JsonNode video, long now) {
        RecordingFiles all = new RecordingFiles(stageArn, destination, video);
        boolean hasBegun = destination.startTime() != NEVER;
        if (hasBegun) {
            all.metadata("started", "RECORDING_STARTED", NEVER);
            all.media(now);
        }
        if (destination.state() == State.FAILED) {
            all.metadata("failed", hasBegun ? "RECORDING_ENDED_WITH_FAILURE" : "RECORDING_START_FAILED", destination.endTime());
        } else if (hasBegun && destination.state().terminal()) {
            all.metadata("ended", "RECORDING_ENDED", destination.endTime());
        }
        return all.files;
    }

    private void metadata(String name, String status, long ended) {
        add("events/recording-" + name + ".json", ended == NEVER ? destination.startTime() : ended, "application/json",
                RecordingMetadata.file(stageArn, shape, status, destination.startTime(), ended));
    }

    private void media(long now) {
        boolean hasEnded = destination.state().terminal();
        long begun = destination.startTime();
        long millis = Math.max(0, (hasEnded ? destination.endTime() : now) - begun);
        long length = shape.segmentMillis();
        // What has ended has a last segment that is shorter.
        int segments = (int) Math.min((millis + (hasEnded ? length - 1 : 0)) / length, MOST);
        String rendition = "media/hls/" + shape.rendition() + "/";
        add("media/hls/multivariant.m3u8", begun, PLAYLIST, Playlists.multivariant(shape));
        add(rendition + "playlist.m3u8", begun + millis, PLAYLIST, Playlists.rendition(hasEnded, millis, length, segments));
        for (int i = 0; i < segments; i++) {
            add(rendition + Playlists.segment(i), begun + Math.min((i + 1) * length, millis), "video/mp2t", NO_MEDIA);
        }
        int latest = (int) Math.min(millis / shape.thumbnailMillis(), MOST - 1);
        if (shape.latest()) {
            thumbnail("media/latest_thumbnail/" + shape.size() + "/thumb.jpg", latest);
        }
        for (int i = 0; shape.sequential() && i <= latest; i++) {
            thumbnail("media/thumbnails/" + shape.size() + "/thumb" + digits(i) + ".jpg", i);
        }
    }

    private void thumbnail(String name, int number) {
        add(name, destination.startTime() + number * shape.thumbnailMillis(), "image/jpeg", NO_MEDIA);
    }

    private void add(String name, long modified, String type, byte[] content) {
        String key = destination.recordingPrefix() + "/" + name;
        files.put(key, new StoredFile(key, modified, type, content));
    }

    /** Five digits, so that names sort by the number. */
    static String digits(int number) {
        return Integer.toString(MOST + number).substring(1);
    }
}
