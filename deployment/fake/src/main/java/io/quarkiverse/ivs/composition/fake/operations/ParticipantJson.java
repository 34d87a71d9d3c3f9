package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.Replication;
import io.quarkiverse.ivs.composition.fake.state.Replications;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Participants and what belongs to them, as the service writes them. */
public final class ParticipantJson {

    private ParticipantJson() {
    }

    public static ObjectNode session(StageSession session) {
        return Json.node().put("sessionId", session.id())
                .put("startTime", Json.time(session.startTime()))
                .put("endTime", Json.time(session.endTime()));
    }

    /** What is known of a participant without the stage. */
    public static ObjectNode members(Participant participant) {
        return participant.members().deepCopy()
                .put("state", participant.state())
                .put("published", participant.published());
    }

    /** Everything that a Participant, or a ParticipantSummary, has. */
    static ObjectNode whole(Store store, Arn arn, String sessionId, Participant participant) {
        Replications replications = store.stages().replications();
        String recordingState = recordingState(store, arn, participant);
        boolean recorded = !recordingState.equals("DISABLED");
        return members(participant)
                .put("recordingState", recordingState)
                .put("recordingS3BucketName", recorded ? store.bucket(storage(store.stages().registry().find(arn))) : "")
                .put("recordingS3Prefix", recorded ? String.join("/", arn.id(), sessionId, participant.id()) : "")
                .put("replicationType", replications.type(arn, participant))
                .put("replicationState", replications.state(arn, participant));
    }

    /** What the recording of a participant would be: the fake writes no files of it. */
    static String recordingState(Store store, Arn arn, Participant participant) {
        Stage stage = store.stages().registry().find(arn);
        if (!participant.published() || stage == null || !records(stage, participant)) {
            return "DISABLED";
        }
        return participant.publishing() ? "ACTIVE" : "STOPPED";
    }

    private static boolean records(Stage stage, Participant participant) {
        JsonNode recording = StageOperations.recording(stage);
        return !storage(stage).isEmpty() && !Json.texts(recording.path("mediaTypes")).contains("NONE")
                && (!participant.replica() || recording.path("recordParticipantReplicas").asBoolean());
    }

    private static String storage(Stage stage) {
        return StageOperations.recording(stage).path("storageConfigurationArn").asText("");
    }

    public static ObjectNode replica(Replication replica) {
        return Json.node()
                .put("sourceStageArn", replica.source().text())
                .put("participantId", replica.participantId())
                .put("sourceSessionId", replica.sourceSessionId())
                .put("destinationStageArn", replica.destination().text())
                .put("destinationSessionId", replica.destinationSessionId())
                .put("replicationState", replica.active() ? "ACTIVE" : "STOPPED");
    }
}
