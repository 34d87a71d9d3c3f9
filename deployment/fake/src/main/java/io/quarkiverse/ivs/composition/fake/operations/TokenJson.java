package io.quarkiverse.ivs.composition.fake.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Digests;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Participant tokens as the service reads and writes them: JSON web tokens, here with a key that is no secret. */
public final class TokenJson {

    /** A token opens nothing: the fake has no stage that media could go to. */
    private static final byte[] KEY = "fake-ivs-participant-token-key".getBytes(UTF_8);
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));
    private static final int DEFAULT_MINUTES = 720;
    private static final List<String> ALL_CAPABILITIES = List.of("PUBLISH", "SUBSCRIBE");

    private TokenJson() {
    }

    /** Makes the token that was asked for with a ParticipantTokenConfiguration; answers it as the service shows it. */
    static ObjectNode create(Store store, Arn stage, JsonNode asked, long now) {
        int minutes = asked.path("duration").asInt(DEFAULT_MINUTES);
        List<String> capabilities = Json.texts(asked.path("capabilities"));
        ParticipantToken token = new ParticipantToken(stage, store.ids().resource(), asked.path("userId").asText(""),
                Json.map(asked.path("attributes")), minutes, capabilities.isEmpty() ? ALL_CAPABILITIES : capabilities,
                now + TimeUnit.MINUTES.toMillis(minutes));
        store.stages().tokens().remember(token);
        return members(token).put("token", webToken(token, now));
    }

    /** The members of a ParticipantToken but the token itself. */
    public static ObjectNode members(ParticipantToken token) {
        ObjectNode members = Json.node()
                .put("participantId", token.participantId())
                .put("userId", token.userId())
                .put("duration", token.minutes())
                .put("expirationTime", Json.time(token.expirationTime()));
        members.set("attributes", Json.node(token.attributes()));
        members.set("capabilities", Json.list(token.capabilities()));
        return members;
    }

    private static String webToken(ParticipantToken token, long now) {
        ObjectNode claims = Json.node()
                .put("exp", token.expirationTime() / 1000)
                .put("iat", now / 1000)
                .put("jti", token.participantId())
                .put("resource", token.stage().text())
                .put("topic", token.stage().id())
                .put("events_url", StageOperations.EVENTS)
                .put("whip_url", StageOperations.WHIP)
                .put("user_id", token.userId());
        claims.set("attributes", Json.node(token.attributes()));
        claims.putObject("capabilities")
                .put("allow_publish", token.capabilities().contains("PUBLISH"))
                .put("allow_subscribe", token.capabilities().contains("SUBSCRIBE"));
        String signed = HEADER + "." + encoded(Json.bytes(claims));
        return signed + "." + encoded(Digests.hmac(KEY, signed));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
