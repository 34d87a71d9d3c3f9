package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.List;

/** The latest participant token of each user of a stage, and those without a user id. */
public final class ParticipantTokens {

    /** Most applications make tokens that no test ever joins with: the oldest of more than these are forgotten. */
    private static final int REMEMBERED = 1000;

    private final List<ParticipantToken> latest = new ArrayList<>();

    /** The token that a user joins with now, for the first time or again, or null if there is none that is valid. */
    ParticipantToken valid(Arn stage, String user, long now) {
        return latest.stream().filter(token -> token.isOf(stage, user) && token.valid(now))
                .reduce((earlier, later) -> later).orElse(null);
    }

    /** Remembers a token, in the place of an earlier one with its user id. */
    public void remember(ParticipantToken token) {
        if (!token.userId().isEmpty()) {
            latest.removeIf(earlier -> earlier.stage().equals(token.stage()) && earlier.userId().equals(token.userId()));
        }
        latest.add(token);
        if (latest.size() > REMEMBERED) {
            latest.remove(0);
        }
    }

    public List<ParticipantToken> all() {
        return latest;
    }

    /** Nobody joins with the token of this participant any more. */
    void revoke(Arn stage, String participantId) {
        latest.removeIf(token -> token.stage().equals(stage) && token.participantId().equals(participantId));
    }

    /** The stage is gone, and what let somebody join it. */
    void forget(Arn stage) {
        latest.removeIf(token -> token.stage().equals(stage));
    }

    void clear() {
        latest.clear();
    }
}
