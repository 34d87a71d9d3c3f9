package io.quarkiverse.ivs.composition.events;

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
    String stageArn();

    /**
     * The session of the stage: it lasts while somebody is connected.
     *
     * @return its id, or null
     */
    String sessionId();

    /**
     * The participant.
     *
     * @return the id, or null
     */
    String participantId();

    /**
     * The name that the participant's token gave.
     *
     * @return the user id, or null
     */
    String userId();
}
