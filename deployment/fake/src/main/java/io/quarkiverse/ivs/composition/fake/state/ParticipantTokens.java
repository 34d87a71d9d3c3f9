package io.quarkiverse.ivs.composition.fake.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes participant tokens, and remembers the latest one of each user of a stage until somebody joins with it. */
public final class ParticipantTokens {

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

    /**
     * Makes a token.
     *
     * @param minutes how long it is valid; null for the default
     * @param capabilities what its holder may do; if empty, everything
     */
    public ParticipantToken create(Arn stage, String userId, Map<String, String> attributes, Integer minutes,
            List<String> capabilities, long now) {
        int valid = minutes == null ? DEFAULT_MINUTES : minutes;
        ParticipantToken token = new ParticipantToken(ids.resource(), userId, attributes, valid,
                capabilities.isEmpty() ? ALL_CAPABILITIES : capabilities, now + valid * LifeCycle.MINUTE);
        remember(new Holder(stage, userId), token);
        return token;
    }

    /** The token that the user joins with now, or null if there is none, or none that is valid. */
    public ParticipantToken take(Arn stage, String userId, long now) {
        ParticipantToken token = unused.remove(new Holder(stage, userId));
        return token == null || token.expirationTime() <= now ? null : token;
    }

    /** The stage is gone, and what let somebody join it. */
    void forget(Arn stage) {
        unused.keySet().removeIf(holder -> holder.stage.equals(stage));
    }

    public void clear() {
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
