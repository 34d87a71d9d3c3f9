package io.quarkiverse.ivs.composition.fake.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.ParticipantJson;
import io.quarkiverse.ivs.composition.fake.operations.ParticipantRecording;
import io.quarkiverse.ivs.composition.fake.operations.StageOperations;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Origin;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantEvent;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.Replication;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Stages in seeds and snapshots: who is and was on them, their tokens and replicas. */
final class StageSeeds {

    private final Store store;
    private final SeedTimes times;

    /** @param times null to write only */
    StageSeeds(Store store, SeedTimes times) {
        this.store = store;
        this.times = times;
    }

    void load(JsonNode given) {
        Stage stage = store.stages().untouched(Arn.of(Json.text(given, "arn")), given.path("name").asText(""),
                Json.map(given.path("tags")));
        stage.recording(ParticipantRecording.of(given.path("autoParticipantRecordingConfiguration")));
        if (!given.path("untouched").asBoolean(false)) {
            List<StageSession> sessions = new ArrayList<>();
            given.path("sessions").forEach(session -> sessions.add(session(session, Json.text(session, "sessionId"),
                    times.get(session, "startTime", times.now()), times.get(session, "endTime", times.now()))));
            if (!given.path("participants").isEmpty()) {
                sessions.add(session(given, given.path("activeSessionId").asText(store.ids().session()),
                        times.get(given, "activeSessionStartTime", times.now()), Composition.NEVER));
            }
            stage.restore(sessions, times.get(given, "emptySince", times.now()));
        }
        store.stages().add(stage);
    }

    private StageSession session(JsonNode given, String id, long startTime, long endTime) {
        StageSession session = new StageSession(id, startTime, endTime);
        given.path("participants").forEach(participant -> session.participants()
                .add(participant(participant, endTime == Composition.NEVER)));
        session.endIfEmpty(times.now());
        return session;
    }

    private Participant participant(JsonNode given, boolean ofActiveSession) {
        Participant participant = new Participant(given.path("participantId").asText(store.ids().resource()),
                Json.text(given, "userId"), Json.map(given.path("attributes")), times.get(given, "firstJoinTime", times.now()),
                new Origin(given.path("protocol").asText("UNKNOWN"), Json.text(given, "ingestConfigurationArn"),
                        given.path("redundantIngest").asBoolean(false), Json.text(given, "sourceStageArn"),
                        Json.text(given, "sourceSessionId")));
        boolean published = given.path("published").asBoolean(false);
        participant.restore(ofActiveSession && !given.path("state").asText().equals("DISCONNECTED"), published,
                given.path("publishing").asBoolean(published));
        given.path("events").forEach(event -> participant.note(new ParticipantEvent(event.path("name").asText(),
                times.get(event, "eventTime", times.now()), Json.text(event, "destinationStageArn"),
                Json.text(event, "destinationSessionId"), event.path("replica").asBoolean(false))));
        return participant;
    }

    void loadToken(JsonNode given) {
        List<String> capabilities = new ArrayList<>();
        given.path("capabilities").forEach(capability -> capabilities.add(capability.textValue()));
        store.stages().tokens().remember(new ParticipantToken(Arn.of(Json.text(given, "stageArn")),
                Json.text(given, "participantId"), given.path("userId").asText(""), Json.map(given.path("attributes")),
                given.path("duration").asInt(1), capabilities, times.get(given, "expirationTime")));
    }

    void loadReplication(JsonNode given) {
        store.stages().replications().add(new Replication(Arn.of(Json.text(given, "sourceStageArn")),
                Json.text(given, "sourceSessionId"), Json.text(given, "participantId"),
                Arn.of(Json.text(given, "destinationStageArn")), Json.text(given, "destinationSessionId"),
                given.path("reconnectWindowSeconds").asInt(0) * 1000L, Json.text(given, "replicationState").equals("ACTIVE"),
                times.get(given, "due")));
    }

    void write(JsonGenerator json, Stage stage) throws IOException {
        StageOperations.members(json, stage);
        StageOperations.recording(json, stage);
        if (!stage.explicit()) {
            json.writeBooleanField("untouched", true);
            return;
        }
        Json.time(json, "emptySince", stage.emptySince());
        StageSession active = stage.activeSessionId() == null ? null : stage.session(stage.activeSessionId());
        Json.time(json, "activeSessionStartTime", active == null ? Composition.NEVER : active.startTime());
        participants(json, active == null ? List.of() : active.participants());
        json.writeArrayFieldStart("sessions");
        for (StageSession session : stage.sessions()) {
            if (session != active) {
                json.writeStartObject();
                json.writeStringField("sessionId", session.id());
                Json.time(json, "startTime", session.startTime());
                Json.time(json, "endTime", session.endTime());
                participants(json, session.participants());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void participants(JsonGenerator json, List<Participant> participants) throws IOException {
        Json.objects(json, "participants", participants, (generator, participant) -> {
            json.writeStringField("participantId", participant.id());
            json.writeStringField("userId", participant.userId());
            Json.map(json, "attributes", participant.attributes());
            json.writeStringField("state", participant.state());
            Json.time(json, "firstJoinTime", participant.firstJoinTime());
            json.writeBooleanField("published", participant.published());
            json.writeBooleanField("publishing", participant.publishing());
            Origin origin = participant.origin();
            json.writeStringField("protocol", origin.protocol());
            json.writeBooleanField("redundantIngest", origin.redundantIngest());
            Json.optional(json, "ingestConfigurationArn", origin.ingestConfigurationArn());
            Json.optional(json, "sourceStageArn", origin.sourceStageArn());
            Json.optional(json, "sourceSessionId", origin.sourceSessionId());
            Json.objects(json, "events", participant.events(),
                    (each, event) -> ParticipantJson.event(json, participant, event));
        });
    }

    void writeTokens(JsonGenerator json) throws IOException {
        Json.objects(json, "participantTokens", store.stages().tokens().all(), (generator, token) -> {
            json.writeStringField("stageArn", token.stage().text());
            json.writeStringField("participantId", token.participantId());
            json.writeStringField("userId", token.userId());
            Json.map(json, "attributes", token.attributes());
            json.writeNumberField("duration", token.minutes());
            Json.texts(json, "capabilities", token.capabilities());
            Json.time(json, "expirationTime", token.expirationTime());
        });
    }

    void writeReplications(JsonGenerator json) throws IOException {
        Json.objects(json, "replications", store.stages().replications().all(), (generator, replication) -> {
            ParticipantJson.replica(json, replication);
            json.writeNumberField("reconnectWindowSeconds", replication.reconnectMillis() / 1000);
            Json.time(json, "due", replication.due());
        });
    }
}
