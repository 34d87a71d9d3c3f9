package io.quarkiverse.ivs.composition.fake.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Hmac;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.ParticipantTokens;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Participant tokens as the service reads and writes them: JSON web tokens, here with a key that is no secret. */
final class TokenJson {

    /** A token opens nothing: the fake has no stage that media could go to. */
    private static final byte[] KEY = "fake-ivs-participant-token-key".getBytes(UTF_8);
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));

    private TokenJson() {
    }

    /** Makes the token that was asked for with a ParticipantTokenConfiguration. */
    static ParticipantToken create(ParticipantTokens tokens, Arn stage, JsonNode asked, long now) {
        List<String> capabilities = new ArrayList<>();
        asked.path("capabilities").forEach(capability -> capabilities.add(capability.textValue()));
        return tokens.create(stage, asked.path("userId").asText(""), Json.map(asked.path("attributes")),
                asked.path("duration").asInt(ParticipantTokens.DEFAULT_MINUTES), capabilities, now);
    }

    static void write(JsonGenerator json, ParticipantToken token, long now) throws IOException {
        json.writeStartObject();
        json.writeStringField("participantId", token.participantId());
        json.writeStringField("token", webToken(token, now));
        json.writeStringField("userId", token.userId());
        Json.map(json, "attributes", token.attributes());
        json.writeNumberField("duration", token.minutes());
        Json.texts(json, "capabilities", token.capabilities());
        Json.time(json, "expirationTime", token.expirationTime());
        json.writeEndObject();
    }

    private static String webToken(ParticipantToken token, long now) {
        String claims = HEADER + "." + encoded(Json.object(json -> {
            json.writeNumberField("exp", token.expirationTime() / 1000);
            json.writeNumberField("iat", now / 1000);
            json.writeStringField("jti", token.participantId());
            json.writeStringField("resource", token.stage().text());
            json.writeStringField("topic", token.stage().id());
            json.writeStringField("events_url", StageOperations.EVENTS);
            json.writeStringField("whip_url", StageOperations.WHIP);
            json.writeStringField("user_id", token.userId());
            Json.map(json, "attributes", token.attributes());
            json.writeObjectFieldStart("capabilities");
            json.writeBooleanField("allow_publish", token.capabilities().contains("PUBLISH"));
            json.writeBooleanField("allow_subscribe", token.capabilities().contains("SUBSCRIBE"));
            json.writeEndObject();
        }));
        return claims + "." + encoded(Hmac.sha256(KEY, claims));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
