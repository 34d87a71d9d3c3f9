package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes participant tokens, and remembers the latest one of each user of a stage until somebody joins with it. */
final class ParticipantTokens {

    private static final int DEFAULT_MINUTES = 720;
    private static final List<String> ALL_CAPABILITIES = List.of("PUBLISH", "SUBSCRIBE");
    /** Most applications make tokens that no test ever joins with: the oldest of more than these are forgotten. */
    private static final int REMEMBERED = 1000;

    private final Ids ids;
    private final Map<Holder, ParticipantToken> unused = new LinkedHashMap<>();

    ParticipantTokens(Ids ids) {
        this.ids = ids;
    }

    private record Holder(Arn stage, String userId) {
    }

    /** Makes the token that was asked for with a ParticipantTokenConfiguration. */
    ParticipantToken create(Arn stage, JsonNode asked, long now) {
        int minutes = asked.path("duration").asInt(DEFAULT_MINUTES);
        List<String> capabilities = new ArrayList<>();
        asked.path("capabilities").forEach(capability -> capabilities.add(capability.textValue()));
        ParticipantToken token = new ParticipantToken(ids.resource(), asked.path("userId").asText(""),
                Json.map(asked.path("attributes")), minutes, capabilities.isEmpty() ? ALL_CAPABILITIES : capabilities,
                now + minutes * LifeCycle.MINUTE);
        remember(new Holder(stage, token.userId()), token);
        return token;
    }

    /** The token that the user joins with now, or null if there is none, or none that is valid. */
    ParticipantToken take(Arn stage, String userId, long now) {
        ParticipantToken token = unused.remove(new Holder(stage, userId));
        return token == null || token.expirationTime() <= now ? null : token;
    }

    /** The stage is gone, and what let somebody join it. */
    void forget(Arn stage) {
        unused.keySet().removeIf(holder -> holder.stage.equals(stage));
    }

    void clear() {
        unused.clear();
    }

    private void remember(Holder holder, ParticipantToken token) {
        // The latest comes last, also when it replaces an earlier one.
        unused.remove(holder);
        unused.put(holder, token);
        if (unused.size() > REMEMBERED) {
            unused.remove(unused.keySet().iterator().next());
        }
    }
}
