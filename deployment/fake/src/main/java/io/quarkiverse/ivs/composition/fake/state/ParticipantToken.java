package io.quarkiverse.ivs.composition.fake.state;

import java.util.List;
import java.util.Map;

/**
 * What lets somebody join a stage. It opens nothing: the fake has no stage that media could go to.
 *
 * @param stage the stage
 * @param participantId who joins with it
 * @param userId the application's own name, maybe empty
 * @param attributes what the application wants everybody to know
 * @param minutes how long it is valid
 * @param capabilities what its holder may do
 * @param expirationTime until when it is valid
 */
public record ParticipantToken(Arn stage, String participantId, String userId, Map<String, String> attributes, int minutes,
        List<String> capabilities, long expirationTime) {
}
