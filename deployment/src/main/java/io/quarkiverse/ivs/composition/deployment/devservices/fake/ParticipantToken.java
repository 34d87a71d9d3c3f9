package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What lets somebody join a stage. It opens nothing: the fake has no stage that media could go to.
 *
 * @param participantId who joins with it
 * @param userId the application's own name, maybe empty
 * @param attributes what the application wants everybody to know
 * @param minutes how long it is valid
 * @param capabilities what its holder may do
 * @param expirationTime until when it is valid
 */
record ParticipantToken(String participantId, String userId, Map<String, String> attributes, int minutes,
        List<String> capabilities, long expirationTime) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("participantId", participantId);
        json.writeStringField("token", "fake-" + participantId);
        json.writeStringField("userId", userId);
        Json.map(json, "attributes", attributes);
        json.writeNumberField("duration", minutes);
        json.writeArrayFieldStart("capabilities");
        for (String capability : capabilities) {
            json.writeString(capability);
        }
        json.writeEndArray();
        Json.time(json, "expirationTime", expirationTime);
        json.writeEndObject();
    }
}
