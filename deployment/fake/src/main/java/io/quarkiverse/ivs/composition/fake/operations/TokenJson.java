package io.quarkiverse.ivs.composition.fake.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Digests;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Participant tokens as the service reads and writes them: JSON web tokens, here with a key that is no secret. */
final class TokenJson {

    /** A token opens nothing: the fake has no stage that media could go to. */
    private static final byte[] KEY = "fake-ivs-participant-token-key".getBytes(UTF_8);
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));

    private TokenJson() {
    }

    /** Makes the token that was asked for with a ParticipantTokenConfiguration; answers it as the service shows it. */
    static ObjectNode create(Store store, Arn stage, JsonNode asked, long now) {
        ObjectNode members = Defaults.filled("ParticipantToken", asked).put("participantId", store.ids().resource());
        long expires = now + TimeUnit.MINUTES.toMillis(members.get("duration").intValue());
        members.put("expirationTime", Json.time(expires));
        store.stages().tokens().remember(new ParticipantToken(stage, members));
        return members.deepCopy().put("token", webToken(stage, members, now, expires));
    }

    private static String webToken(Arn stage, ObjectNode members, long now, long expires) {
        List<String> capabilities = Json.texts(members.get("capabilities"));
        ObjectNode claims = Json.node()
                .put("exp", expires / 1000)
                .put("iat", now / 1000)
                .put("resource", stage.text())
                .put("topic", stage.id())
                .put("events_url", StageOperations.EVENTS)
                .put("whip_url", StageOperations.WHIP);
        claims.set("jti", members.get("participantId"));
        claims.set("user_id", members.get("userId"));
        claims.set("attributes", members.get("attributes"));
        claims.putObject("capabilities")
                .put("allow_publish", capabilities.contains("PUBLISH"))
                .put("allow_subscribe", capabilities.contains("SUBSCRIBE"));
        String signed = HEADER + "." + encoded(Json.bytes(claims));
        return signed + "." + encoded(Digests.hmac(KEY, signed));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
