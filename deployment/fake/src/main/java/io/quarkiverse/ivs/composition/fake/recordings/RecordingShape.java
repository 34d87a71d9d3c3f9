package io.quarkiverse.ivs.composition.fake.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * What was asked of a recording, and how its files describe it. The name of its rendition is assumed to be the height, the
 * frame rate and the encoder configuration.
 *
 * @param width in pixels
 * @param height in pixels
 * @param framerate frames a second
 * @param bitrate bits a second
 * @param rendition the folder of its only rendition
 * @param segmentMillis how long a segment is
 * @param thumbnailMillis the time between two thumbnails
 * @param sequential whether all thumbnails are kept
 * @param latest whether the latest one has a place of its own
 */
record RecordingShape(int width, int height, double framerate, int bitrate, String rendition, long segmentMillis,
        long thumbnailMillis, boolean sequential, boolean latest) {

    private static final String THUMBNAILS = "/s3/thumbnailConfigurations/0";

    /** @param video the API's structure */
    static RecordingShape of(DestinationSpec spec, JsonNode video) {
        JsonNode configuration = spec.configuration();
        String storage = configuration.at(THUMBNAILS + "/storage").toString();
        int height = video.get("height").intValue();
        double rate = video.get("framerate").doubleValue();
        return new RecordingShape(video.get("width").intValue(), height, rate, video.get("bitrate").intValue(),
                height + "p" + (rate == (int) rate ? Integer.toString((int) rate) : Double.toString(rate)) + "-"
                        + Arn.of(spec.encoderConfigurationArn()).id(),
                configuration.at("/s3/recordingConfiguration/hlsConfiguration/targetSegmentDurationSeconds").asLong(2) * 1000,
                configuration.at(THUMBNAILS + "/targetIntervalSeconds").asLong(60) * 1000,
                storage.contains("SEQUENTIAL"), storage.contains("LATEST"));
    }

    /** Width and height, as folders of thumbnails are named. */
    String size() {
        return width + "x" + height;
    }

    /** The playlist that names the only rendition. */
    byte[] multivariantPlaylist() {
        return String.format(Locale.ROOT, """
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%s,FRAME-RATE=%.3f
                %s/playlist.m3u8
                """, bitrate, size(), framerate, rendition).getBytes(UTF_8);
    }

    /**
     * What the metadata shows as its media.
     *
     * @param millis how long it is, or null before its end
     */
    ObjectNode media(Long millis) {
        ObjectNode media = Json.node();
        media.putObject("hls").put("duration_ms", millis).put("path", "media/hls").put("playlist", "multivariant.m3u8")
                .putArray("renditions").add(resolution(rendition, "playlist.m3u8"));
        if (sequential) {
            thumbnails(media, "thumbnails");
        }
        if (latest) {
            thumbnails(media, "latest_thumbnail");
        }
        return media;
    }

    private void thumbnails(ObjectNode media, String member) {
        media.putObject(member).put("path", "media/" + member).putArray("resolutions").add(resolution(size(), null));
    }

    private ObjectNode resolution(String path, String playlist) {
        return Json.node().put("path", path).put("playlist", playlist)
                .put("resolution_width", width).put("resolution_height", height);
    }
}
