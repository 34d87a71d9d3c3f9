package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

/** Participant tokens. They open nothing: the fake has no stage that media could go to. */
final class ParticipantTokens {

    private static final int DEFAULT_MINUTES = 720;

    private ParticipantTokens() {
    }

    /** Writes a ParticipantToken that was asked for with a ParticipantTokenConfiguration. */
    static void write(JsonGenerator json, Ids ids, JsonNode asked, long now) throws IOException {
        int minutes = asked.path("duration").asInt(DEFAULT_MINUTES);
        json.writeStartObject();
        json.writeStringField("participantId", ids.resource());
        json.writeStringField("token", "fake-" + ids.request());
        json.writeStringField("userId", asked.path("userId").asText(""));
        json.writeFieldName("attributes");
        json.writeRawValue(asked.hasNonNull("attributes") ? asked.get("attributes").toString() : "{}");
        json.writeNumberField("duration", minutes);
        json.writeFieldName("capabilities");
        json.writeRawValue(asked.path("capabilities").isEmpty() ? "[\"PUBLISH\",\"SUBSCRIBE\"]"
                : asked.get("capabilities").toString());
        Json.time(json, "expirationTime", now + minutes * LifeCycle.MINUTE);
        json.writeEndObject();
    }
}
