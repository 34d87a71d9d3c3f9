package io.quarkiverse.ivs.composition.fake.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The files of what a destination has recorded: those of its state, and of a time. */
final class RecordingFiles {

    private static final long NEVER = Destination.NEVER;

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
        long begun = destination.startTime();
        ObjectNode metadata = Json.node()
                .put("version", "v1")
                .put("stage_arn", stageArn)
                .put("recording_started_at", Json.time(begun))
                .put("recording_ended_at", Json.time(ended))
                .put("recording_status", status);
        if (begun != NEVER) {
            metadata.set("media", shape.media(ended == NEVER ? null : ended - begun));
        }
        add("events/recording-" + name + ".json", ended == NEVER ? begun : ended, "application/json", Json.bytes(metadata));
    }

    private void media(long now) {
        boolean hasEnded = destination.state().terminal();
        long begun = destination.startTime();
        long millis = Math.max(0, (hasEnded ? destination.endTime() : now) - begun);
        long length = shape.segmentMillis();
        // What has ended has a last segment that is shorter.
        int segments = (int) Math.min((millis + (hasEnded ? length - 1 : 0)) / length, MOST);
        String rendition = "media/hls/" + shape.rendition() + "/";
        add("media/hls/multivariant.m3u8", begun, PLAYLIST, shape.multivariantPlaylist());
        add(rendition + "playlist.m3u8", begun + millis, PLAYLIST, playlist(hasEnded, millis, segments));
        for (int i = 0; i < segments; i++) {
            add(rendition + digits(i) + ".ts", begun + Math.min((i + 1) * length, millis), "video/mp2t", NO_MEDIA);
        }
        int latest = (int) Math.min(millis / shape.thumbnailMillis(), MOST - 1);
        if (shape.latest()) {
            thumbnail("media/latest_thumbnail/" + shape.size() + "/thumb.jpg", latest);
        }
        for (int i = 0; shape.sequential() && i <= latest; i++) {
            thumbnail("media/thumbnails/" + shape.size() + "/thumb" + digits(i) + ".jpg", i);
        }
    }

    /** The playlist of the rendition: it grows while the recording lasts, then it is complete. */
    private byte[] playlist(boolean complete, long millis, int segments) {
        long length = shape.segmentMillis();
        StringBuilder text = new StringBuilder(256 + segments * 32);
        text.append("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:").append(length / 1000)
                .append("\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:").append(complete ? "VOD" : "EVENT").append('\n');
        for (int i = 0; i < segments; i++) {
            text.append("#EXTINF:").append(BigDecimal.valueOf(Math.min(length, millis - i * length), 3)).append(",\n")
                    .append(digits(i)).append(".ts\n");
        }
        return text.append(complete ? "#EXT-X-ENDLIST\n" : "").toString().getBytes(UTF_8);
    }

    private void thumbnail(String name, int number) {
        add(name, destination.startTime() + number * shape.thumbnailMillis(), "image/jpeg", NO_MEDIA);
    }

    private void add(String name, long modified, String type, byte[] content) {
        String key = destination.recordingPrefix() + "/" + name;
        files.put(key, new StoredFile(key, modified, type, content));
    }

    /** Five digits, so that names sort by the number. */
    private static String digits(int number) {
        return Integer.toString(MOST + number).substring(1);
    }
}
