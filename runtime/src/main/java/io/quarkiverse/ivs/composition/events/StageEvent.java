package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a stage ({@code IVS Stage Update}), whether it is composed or not.
 */
public sealed interface StageEvent extends IvsEvent
        permits ParticipantPublished, ParticipantUnpublished, ParticipantPublishFailed {

    /**
     * The stage, from the event's {@code resources}.
     *
     * @return its ARN, or null
     */
    @Nullable
    String stageArn();

    /**
     * The session of the stage: it lasts while somebody is connected.
     *
     * @return its id, or null
     */
    @Nullable
    String sessionId();

    /**
     * The participant.
     *
     * @return the id, or null
     */
    @Nullable
    String participantId();

    /**
     * The name that the participant's token gave.
     *
     * @return the user id, or null
     */
    @Nullable
    String userId();
}
