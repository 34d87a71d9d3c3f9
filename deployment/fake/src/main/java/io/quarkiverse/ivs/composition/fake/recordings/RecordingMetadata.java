package io.quarkiverse.ivs.composition.fake.recordings;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The files below {@code events/}: what a recording is, when it began and how it ended. */
final class RecordingMetadata {

    private RecordingMetadata() {
    }

    /**
     * One of them.
     *
     * @param status the state that it tells
     * @param started when the recording began, or NEVER
     * @param ended when it ended, or NEVER before that
     */
    static byte[] file(String stageArn, RecordingShape shape, String status, long started, long ended) {
        ObjectNode file = Json.node()
                .put("version", "v1")
                .put("stage_arn", stageArn)
                .put("recording_started_at", Json.time(started))
                .put("recording_ended_at", Json.time(ended))
                .put("recording_status", status);
        if (started != RecordingFiles.NEVER) {
            ObjectNode media = file.putObject("media");
            hls(media.putObject("hls"), shape, ended == RecordingFiles.NEVER ? null : ended - started);
            if (shape.sequential()) {
                thumbnails(media, "thumbnails", shape);
            }
            if (shape.latest()) {
                thumbnails(media, "latest_thumbnail", shape);
            }
        }
        return Json.bytes(file);
    }

    private static void hls(ObjectNode hls, RecordingShape shape, Long millis) {
        ObjectNode rendition = Json.node().put("path", shape.rendition()).put("playlist", "playlist.m3u8");
        hls.put("duration_ms", millis).put("path", "media/hls").put("playlist", "multivariant.m3u8")
                .putArray("renditions").add(resolution(rendition, shape));
    }

    private static void thumbnails(ObjectNode media, String member, RecordingShape shape) {
        media.putObject(member).put("path", "media/" + member)
                .putArray("resolutions").add(resolution(Json.node().put("path", shape.size()), shape));
    }

    private static ObjectNode resolution(ObjectNode place, RecordingShape shape) {
        return place.put("resolution_width", shape.width()).put("resolution_height", shape.height());
    }
}
