package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The AutoParticipantRecordingConfiguration of a stage as answers show it: all defaults filled in. */
public final class ParticipantRecording {

    private ParticipantRecording() {
    }

    /** The JSON of a configuration that has passed its rule; null without one. */
    public static String of(JsonNode given) {
        if (!given.isObject()) {
            return null;
        }
        return Json.text(json -> {
            json.writeStringField("storageConfigurationArn", given.path("storageConfigurationArn").asText(""));
            Json.texts(json, "mediaTypes", given.path("mediaTypes"), "AUDIO_VIDEO");
            json.writeNumberField("recordingReconnectWindowSeconds", given.path("recordingReconnectWindowSeconds").asInt(0));
            json.writeBooleanField("recordParticipantReplicas", given.path("recordParticipantReplicas").asBoolean(true));
            thumbnails(json, given.path("thumbnailConfiguration"));
            json.writeObjectFieldStart("hlsConfiguration");
            json.writeNumberField("targetSegmentDurationSeconds",
                    given.path("hlsConfiguration").path("targetSegmentDurationSeconds").asInt(6));
            json.writeEndObject();
        });
    }

    /** Whether a stage with this configuration, which may be null, records a participant. */
    static boolean records(String configuration, Participant participant) {
        return configuration != null && !storage(configuration).isEmpty() && !configuration.contains("[\"NONE\"]")
                && (!participant.origin().replica() || !configuration.contains("\"recordParticipantReplicas\":false"));
    }

    /** The ARN of the storage configuration, maybe empty. */
    static String storage(String configuration) {
        String start = "{\"storageConfigurationArn\":\"";
        return configuration.substring(start.length(), configuration.indexOf('"', start.length()));
    }

    private static void thumbnails(JsonGenerator json, JsonNode given) throws IOException {
        json.writeObjectFieldStart("thumbnailConfiguration");
        CompositionSpecs.thumbnails(json, given);
        json.writeStringField("recordingMode", given.path("recordingMode").asText("DISABLED"));
        json.writeEndObject();
    }
}
