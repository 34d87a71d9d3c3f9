package io.quarkiverse.ivs.composition.fake.state;

/**
 * What happened to a participant.
 *
 * @param name the API's name of it
 * @param time when
 * @param destinationStageArn where a replica went to, or null
 * @param destinationSessionId the session there, or null
 * @param replica whether it happened to a replica
 */
public record ParticipantEvent(String name, long time, String destinationStageArn, String destinationSessionId,
        boolean replica) {
}
