package io.quarkiverse.ivs.composition.fake.state;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What lets somebody join a stage. It opens nothing: the fake has no stage that media could go to.
 *
 * @param members the API's structure, but the token itself
 */
public record ParticipantToken(Arn stage, ObjectNode members) {

    String participantId() {
        return members.get("participantId").textValue();
    }

    String userId() {
        return members.get("userId").textValue();
    }

    /** Whether this is the token of a user of the stage, by the user id or the participant id. */
    boolean isOf(Arn of, String user) {
        return stage.equals(of) && (userId().equals(user) || participantId().equals(user));
    }

    boolean valid(long now) {
        return Instant.parse(members.get("expirationTime").textValue()).toEpochMilli() > now;
    }
}
