package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * Somebody could not publish ({@code Participant Publish Error}); the JSON may say why.
 *
 * @param envelope what EventBridge says of every event
 * @param stageArn the stage, or null
 * @param sessionId the session of the stage, or null
 * @param participantId the participant, or null
 * @param userId the user id of the token, or null
 */
public record ParticipantPublishFailed(EventEnvelope envelope, @Nullable String stageArn, @Nullable String sessionId,
        @Nullable String participantId,
        @Nullable String userId) implements StageEvent {
}
