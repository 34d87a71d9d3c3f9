package io.quarkiverse.ivs.composition.fake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.operations.ParticipantJson;
import io.quarkiverse.ivs.composition.fake.operations.StageOperations;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.Replication;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Stages in seeds and snapshots: who is and was on them, their tokens and replicas. */
final class StageSeeds {

    private final Store store;
    private final long now;

    StageSeeds(Store store, long now) {
        this.store = store;
        this.now = now;
    }

    void load(JsonNode given) {
        Stage stage = store.stages().untouched(Arn.of(Json.text(given, "arn")), given.path("name").asText(""),
                Json.map(given.path("tags")));
        StageOperations.record(stage, given);
        if (!given.path("untouched").asBoolean(false)) {
            List<StageSession> sessions = new ArrayList<>();
            given.path("sessions").forEach(session -> sessions.add(session(session, Json.text(session, "sessionId"),
                    Json.millis(session, "startTime", now), Json.millis(session, "endTime", now))));
            if (!given.path("participants").isEmpty()) {
                sessions.add(session(given, given.path("activeSessionId").asText(store.ids().session()),
                        Json.millis(given, "activeSessionStartTime", now), Composition.NEVER));
            }
            stage.restore(sessions, Json.millis(given, "emptySince", now));
        }
        store.stages().add(stage);
    }

    private StageSession session(JsonNode given, String id, long startTime, long endTime) {
        StageSession session = new StageSession(id, startTime, endTime);
        given.path("participants").forEach(participant -> session.participants()
                .add(participant(participant, endTime == Composition.NEVER)));
        session.endIfEmpty(now);
        return session;
    }

    private Participant participant(JsonNode given, boolean ofActiveSession) {
        ObjectNode who = given.deepCopy();
        who.put("participantId", given.path("participantId").asText(store.ids().resource()));
        Participant participant = new Participant(who, Json.millis(given, "firstJoinTime", now));
        boolean published = given.path("published").asBoolean(false);
        participant.restore(ofActiveSession && !given.path("state").asText().equals("DISCONNECTED"), published,
                given.path("publishing").asBoolean(published));
        given.path("events").forEach(event -> participant.note(Defaults.filled("Event", event)
                .put("participantId", participant.id())
                .put("eventTime", Json.time(Json.millis(event, "eventTime", now)))));
        return participant;
    }

    void loadToken(JsonNode given) {
        store.stages().tokens().remember(
                new ParticipantToken(Arn.of(Json.text(given, "stageArn")), Defaults.filled("ParticipantToken", given)));
    }

    void loadReplication(JsonNode given) {
        store.stages().replications().add(new Replication(Arn.of(Json.text(given, "sourceStageArn")),
                Json.text(given, "sourceSessionId"), Json.text(given, "participantId"),
                Arn.of(Json.text(given, "destinationStageArn")), Json.text(given, "destinationSessionId"),
                given.path("reconnectWindowSeconds").asInt(0) * 1000L, Json.text(given, "replicationState").equals("ACTIVE"),
                Json.millis(given, "due", Composition.NEVER)));
    }

    static ObjectNode json(Stage stage) {
        ObjectNode json = StageOperations.whole(stage);
        if (!stage.explicit()) {
            return json.put("untouched", true);
        }
        StageSession active = stage.activeSession();
        if (active != null) {
            json.put("activeSessionStartTime", Json.time(active.startTime()));
            json.set("participants", Json.list(active.participants(), StageSeeds::json));
        }
        json.set("sessions", Json.list(stage.sessions().stream().filter(session -> session != active).toList(),
                session -> ParticipantJson.session(session)
                        .set("participants", Json.list(session.participants(), StageSeeds::json))));
        return json.put("emptySince", Json.time(stage.emptySince()));
    }

    private static ObjectNode json(Participant participant) {
        ObjectNode json = ParticipantJson.members(participant).put("publishing", participant.publishing());
        return json.set("events", Json.list(participant.events(), Function.identity()));
    }

    static ObjectNode json(ParticipantToken token) {
        return token.members().deepCopy().put("stageArn", token.stage().text());
    }

    static ObjectNode json(Replication replication) {
        return ParticipantJson.replica(replication)
                .put("reconnectWindowSeconds", replication.reconnectMillis() / 1000)
                .put("due", Json.time(replication.due()));
    }
}
