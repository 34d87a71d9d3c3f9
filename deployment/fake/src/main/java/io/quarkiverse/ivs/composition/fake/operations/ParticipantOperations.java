package io.quarkiverse.ivs.composition.fake.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.SessionOrder;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.Replication;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on who is and was on a stage: its sessions, their participants, the replicas of these. */
final class ParticipantOperations {

    private static final Set<String> SUMMARY = RuleTable.SERVICE.members("ParticipantSummary");

    private final Store store;
    private final Stages stages;
    private final Pages pages;
    private final FakeSettings settings;

    ParticipantOperations(Store store, Pages pages, FakeSettings settings) {
        this.store = store;
        this.stages = store.stages();
        this.pages = pages;
        this.settings = settings;
    }

    JsonNode getSession(Call call) {
        return Json.node("stageSession", ParticipantJson.session(requiredSession(call)));
    }

    JsonNode listSessions(Call call) {
        List<StageSession> sessions = new ArrayList<>(stage(call, "stageArn").map(Stage::sessions).orElse(List.of()));
        if (settings.is(SessionOrder.LATEST)) {
            Collections.reverse(sessions);
        }
        return pages.answer(call, "stageSessions", sessions, session -> true, ParticipantJson::session);
    }

    JsonNode createToken(Call call) {
        Arn arn = call.arn("stageArn");
        stages.registry().get(arn);
        return Json.node("participantToken", TokenJson.create(store, arn, call.body(), call.now()));
    }

    JsonNode get(Call call) {
        Participant participant = requiredSession(call).participant(call.text("participantId"));
        if (participant == null) {
            throw ServiceError.notFound(call.text("stageArn") + "/participant/" + call.text("participantId"));
        }
        return Json.node("participant",
                ParticipantJson.whole(store, Arn.of(call.text("stageArn")), call.text("sessionId"), participant));
    }

    JsonNode list(Call call) {
        Arn arn = Arn.of(call.text("stageArn"));
        List<Participant> participants = session(call).map(StageSession::participants).orElse(List.of());
        return pages.answer(call, "participants", participants, participant -> isWanted(participant, call, arn),
                participant -> ParticipantJson.whole(store, arn, call.text("sessionId"), participant).retain(SUMMARY));
    }

    private boolean isWanted(Participant participant, Call call, Arn stage) {
        return call.wants("filterByUserId", participant.userId())
                && call.wants("filterByState", participant.state())
                && call.wants("filterByRecordingState", ParticipantJson.recordingState(store, stage, participant))
                && call.wants("filterByPublished", participant.published());
    }

    JsonNode events(Call call) {
        Collection<ObjectNode> events = session(call).map(session -> session.participant(call.text("participantId")))
                .map(Participant::events).orElse(List.of());
        return pages.answer(call, "events", events, event -> true, Function.identity());
    }

    JsonNode disconnect(Call call) {
        stages.disconnect(call.arn("stageArn"), call.text("participantId"), call.now());
        return Json.node();
    }

    JsonNode startReplication(Call call) {
        Arn source = call.arn("sourceStageArn");
        stages.replications().start(source, destination(call, source), call.text("participantId"), call.map("attributes"),
                call.number("reconnectWindowSeconds"), call.now());
        return Json.node();
    }

    JsonNode stopReplication(Call call) {
        Arn source = call.arn("sourceStageArn");
        stages.replications().stop(source, destination(call, source), call.text("participantId"), call.now());
        return Json.node();
    }

    JsonNode listReplicas(Call call) {
        List<Replication> replicas = stage(call, "sourceStageArn")
                .map(source -> stages.replications().of(source.arn(), call.text("participantId"))).orElse(List.of());
        return pages.answer(call, "replicas", replicas, replica -> true, ParticipantJson::replica);
    }

    private static Arn destination(Call call, Arn source) {
        Arn destination = call.arn("destinationStageArn");
        if (destination.equals(source) || !destination.sameHome(source)) {
            throw Rule.broken(call.path().then("destinationStageArn"),
                    "must be another stage in the account and region of the source, " + source);
        }
        return destination;
    }

    /** The stage of a list, if there is one: these have no ResourceNotFoundException. */
    private Optional<Stage> stage(Call call, String member) {
        Arn arn = Arn.of(call.text(member));
        call.caller().mayUse(call.operation(), arn);
        return Optional.ofNullable(stages.registry().find(arn)).filter(stage -> call.caller().sees(arn));
    }

    private Optional<StageSession> session(Call call) {
        return stage(call, "stageArn").map(stage -> stage.session(call.text("sessionId")));
    }

    private StageSession requiredSession(Call call) {
        return session(call).orElseThrow(
                () -> ServiceError.notFound(call.text("stageArn") + "/session/" + call.text("sessionId")));
    }
}
