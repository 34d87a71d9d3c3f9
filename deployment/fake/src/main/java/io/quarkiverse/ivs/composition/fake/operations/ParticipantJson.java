package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.ParticipantTokens;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Participants and their tokens as the service reads and writes them. */
final class ParticipantJson {

    private ParticipantJson() {
    }

    /** Makes the token that was asked for with a ParticipantTokenConfiguration. */
    static ParticipantToken token(ParticipantTokens tokens, Arn stage, JsonNode asked, long now) {
        List<String> capabilities = new ArrayList<>();
        asked.path("capabilities").forEach(capability -> capabilities.add(capability.textValue()));
        return tokens.create(stage, asked.path("userId").asText(""), Json.map(asked.path("attributes")),
                asked.hasNonNull("duration") ? asked.get("duration").intValue() : null, capabilities, now);
    }

    /** Writes a token. It opens nothing: the fake has no stage that media could go to. */
    static void token(JsonGenerator json, ParticipantToken token) throws IOException {
        json.writeStartObject();
        json.writeStringField("participantId", token.participantId());
        json.writeStringField("token", "fake-" + token.participantId());
        json.writeStringField("userId", token.userId());
        Json.map(json, "attributes", token.attributes());
        json.writeNumberField("duration", token.minutes());
        json.writeArrayFieldStart("capabilities");
        for (String capability : token.capabilities()) {
            json.writeString(capability);
        }
        json.writeEndArray();
        Json.time(json, "expirationTime", token.expirationTime());
        json.writeEndObject();
    }

    static void summary(JsonGenerator json, Participant participant) throws IOException {
        json.writeStartObject();
        json.writeStringField("participantId", participant.id());
        json.writeStringField("userId", participant.userId());
        json.writeStringField("state", participant.state());
        Json.time(json, "firstJoinTime", participant.firstJoinTime());
        json.writeBooleanField("published", participant.published());
        json.writeStringField("recordingState", "DISABLED");
        json.writeEndObject();
    }
}
