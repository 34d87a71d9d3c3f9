package io.quarkiverse.ivs.composition.fake.recordings;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

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
        return Json.object(json -> {
            json.writeStringField("version", "v1");
            json.writeStringField("stage_arn", stageArn);
            Json.time(json, "recording_started_at", started);
            Json.time(json, "recording_ended_at", ended);
            json.writeStringField("recording_status", status);
            if (started != Recording.NEVER) {
                json.writeObjectFieldStart("media");
                hls(json, shape, ended == Recording.NEVER ? -1 : ended - started);
                if (shape.sequential()) {
                    thumbnails(json, "thumbnails", shape);
                }
                if (shape.latest()) {
                    thumbnails(json, "latest_thumbnail", shape);
                }
                json.writeEndObject();
            }
        });
    }

    private static void hls(JsonGenerator json, RecordingShape shape, long millis) throws IOException {
        json.writeObjectFieldStart("hls");
        if (millis >= 0) {
            json.writeNumberField("duration_ms", millis);
        }
        json.writeStringField("path", "media/hls");
        json.writeStringField("playlist", "multivariant.m3u8");
        json.writeArrayFieldStart("renditions");
        json.writeStartObject();
        json.writeStringField("path", shape.rendition());
        json.writeStringField("playlist", "playlist.m3u8");
        resolution(json, shape);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void thumbnails(JsonGenerator json, String member, RecordingShape shape) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("path", "media/" + member);
        json.writeArrayFieldStart("resolutions");
        json.writeStartObject();
        json.writeStringField("path", shape.size());
        resolution(json, shape);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void resolution(JsonGenerator json, RecordingShape shape) throws IOException {
        json.writeNumberField("resolution_width", shape.video().width());
        json.writeNumberField("resolution_height", shape.video().height());
    }
}
