package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantEvent;
import io.quarkiverse.ivs.composition.fake.state.Replication;
import io.quarkiverse.ivs.composition.fake.state.Replications;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Participants and their events as the service writes them. */
public final class ParticipantJson {

    private final Store store;

    ParticipantJson(Store store) {
        this.store = store;
    }

    /** Writes the members of a ParticipantSummary, or of a whole Participant. */
    void members(JsonGenerator json, Arn stage, StageSession session, Participant participant, boolean whole)
            throws IOException {
        json.writeStringField("participantId", participant.id());
        json.writeStringField("userId", participant.userId());
        json.writeStringField("state", participant.state());
        Json.time(json, "firstJoinTime", participant.firstJoinTime());
        json.writeBooleanField("published", participant.published());
        json.writeStringField("recordingState", recordingState(stage, participant));
        replication(json, stage, participant);
        json.writeBooleanField("redundantIngest", participant.origin().redundantIngest());
        Json.optional(json, "ingestConfigurationArn", participant.origin().ingestConfigurationArn());
        if (whole) {
            Json.map(json, "attributes", participant.attributes());
            json.writeStringField("protocol", participant.origin().protocol());
            boolean recorded = !recordingState(stage, participant).equals("DISABLED");
            json.writeStringField("recordingS3BucketName", recorded ? bucket(stage) : "");
            json.writeStringField("recordingS3Prefix", !recorded ? ""
                    : String.join("/", stage.id(), session.id(), participant.id()));
        }
    }

    private void replication(JsonGenerator json, Arn stage, Participant participant) throws IOException {
        Replications replications = store.stages().replications();
        json.writeStringField("replicationType", replications.type(stage, participant));
        Json.optional(json, "replicationState", replications.state(stage, participant));
        Json.optional(json, "sourceStageArn", participant.origin().sourceStageArn());
        Json.optional(json, "sourceSessionId", participant.origin().sourceSessionId());
    }

    /** What the recording of a participant would be: the fake writes no files of it. */
    String recordingState(Arn arn, Participant participant) {
        Stage stage = store.stages().registry().find(arn);
        if (!participant.published() || stage == null || !ParticipantRecording.records(stage.recording(), participant)) {
            return "DISABLED";
        }
        return participant.publishing() ? "ACTIVE" : "STOPPED";
    }

    private String bucket(Arn stage) {
        String recording = store.stages().registry().find(stage).recording();
        return store.storages().look(Arn.of(ParticipantRecording.storage(recording))).bucketName();
    }

    /** Writes the members of an Event. */
    public static void event(JsonGenerator json, Participant participant, ParticipantEvent event) throws IOException {
        json.writeStringField("name", event.name());
        json.writeStringField("participantId", participant.id());
        Json.time(json, "eventTime", event.time());
        Json.optional(json, "destinationStageArn", event.destinationStageArn());
        Json.optional(json, "destinationSessionId", event.destinationSessionId());
        json.writeBooleanField("replica", event.replica());
    }

    /** Writes the members of a ParticipantReplica. */
    public static void replica(JsonGenerator json, Replication replica) throws IOException {
        json.writeStringField("sourceStageArn", replica.source().text());
        json.writeStringField("participantId", replica.participantId());
        json.writeStringField("sourceSessionId", replica.sourceSessionId());
        json.writeStringField("destinationStageArn", replica.destination().text());
        json.writeStringField("destinationSessionId", replica.destinationSessionId());
        json.writeStringField("replicationState", replica.active() ? "ACTIVE" : "STOPPED");
    }
}
