package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The AutoParticipantRecordingConfiguration of a stage as answers show it: all defaults filled in. */
final class ParticipantRecording {

    private static final ObjectNode DEFAULTS = Json.node();

    static {
        DEFAULTS.put("storageConfigurationArn", "").putArray("mediaTypes").add("AUDIO_VIDEO");
        DEFAULTS.put("recordingReconnectWindowSeconds", 0).put("recordParticipantReplicas", true);
    }

    private ParticipantRecording() {
    }

    /** The JSON of a configuration that has passed its rule; null without one. */
    static String of(JsonNode given) {
        if (!given.isObject()) {
            return null;
        }
        ObjectNode filled = Json.filled(DEFAULTS, given);
        if (filled.get("mediaTypes").isEmpty()) {
            filled.set("mediaTypes", DEFAULTS.get("mediaTypes"));
        }
        JsonNode thumbnails = given.path("thumbnailConfiguration");
        filled.set("thumbnailConfiguration", CompositionSpecs.thumbnails(thumbnails)
                .put("recordingMode", thumbnails.path("recordingMode").asText("DISABLED")));
        filled.putObject("hlsConfiguration").put("targetSegmentDurationSeconds",
                given.path("hlsConfiguration").path("targetSegmentDurationSeconds").asInt(6));
        return filled.toString();
    }
}
