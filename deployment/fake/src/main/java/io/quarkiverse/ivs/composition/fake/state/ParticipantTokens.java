package io.quarkiverse.ivs.composition.fake.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest participant token of each user of a stage. */
public final class ParticipantTokens {

    /** Most applications make tokens that no test ever joins with: the oldest of more than these are forgotten. */
    private static final int REMEMBERED = 1000;

    private final Map<Holder, ParticipantToken> latest = new LinkedHashMap<>();

    private record Holder(Arn stage, String userId) {
    }

    /** The token that the user joins with now, for the first time or again, or null if there is none that is valid. */
    ParticipantToken valid(Arn stage, String userId, long now) {
        ParticipantToken token = latest.get(new Holder(stage, userId));
        return token != null && token.valid(now) ? token : null;
    }

    /** Remembers a token, in the place of an earlier one of its user. */
    public void remember(ParticipantToken token) {
        Holder holder = new Holder(token.stage(), token.userId());
        // The latest comes last, also when it replaces an earlier one.
        latest.remove(holder);
        latest.put(holder, token);
        if (latest.size() > REMEMBERED) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    public Collection<ParticipantToken> all() {
        return latest.values();
    }

    /** Nobody joins with the token of this participant any more. */
    void revoke(Arn stage, String participantId) {
        latest.values().removeIf(token -> token.stage().equals(stage) && token.participantId().equals(participantId));
    }

    /** The stage is gone, and what let somebody join it. */
    void forget(Arn stage) {
        latest.keySet().removeIf(holder -> holder.stage.equals(stage));
    }

    void clear() {
        latest.clear();
    }
}
