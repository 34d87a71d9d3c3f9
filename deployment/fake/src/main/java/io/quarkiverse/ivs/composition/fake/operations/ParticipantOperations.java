package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantEvent;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on the participants of a stage. */
final class ParticipantOperations {

    private static final Set<String> SUMMARY = RuleTable.SERVICE.members("ParticipantSummary");

    private final Pages pages;
    private final Store store;
    private final Stages stages;

    ParticipantOperations(Store store, Pages pages) {
        this.pages = pages;
        this.store = store;
        this.stages = store.stages();
    }

    JsonNode createToken(Call call) {
        Arn arn = call.arn("stageArn");
        stages.registry().get(arn);
        return Json.node("participantToken",
                TokenJson.shown(TokenJson.create(stages.tokens(), arn, call.body(), call.now()), call.now()));
    }

    JsonNode get(Call call) {
        StageSession session = SessionOperations.required(stages, call);
        Participant participant = session.participant(call.text("participantId"));
        if (participant == null) {
            throw ServiceError.notFound(call.text("stageArn") + "/participant/" + call.text("participantId"));
        }
        return Json.node("participant",
                ParticipantJson.whole(store, Arn.of(call.text("stageArn")), session, participant));
    }

    JsonNode list(Call call) {
        StageSession session = SessionOperations.find(stages, call);
        Arn arn = Arn.of(call.text("stageArn"));
        return pages.answer(call, "participants",
                session == null ? List.<Participant> of() : session.participants(),
                participant -> isWanted(participant, call, arn),
                participant -> ParticipantJson.whole(store, arn, session, participant).retain(SUMMARY));
    }

    JsonNode events(Call call) {
        StageSession session = SessionOperations.find(stages, call);
        Participant participant = session == null ? null : session.participant(call.text("participantId"));
        Collection<ParticipantEvent> events = participant == null ? List.of() : participant.events();
        return pages.answer(call, "events", events, event -> true,
                event -> ParticipantJson.event(participant, event));
    }

    JsonNode disconnect(Call call) {
        Arn arn = call.arn("stageArn");
        if (!stages.disconnect(arn, call.text("participantId"), call.now())) {
            throw ServiceError.notFound(arn + "/participant/" + call.text("participantId"));
        }
        return Json.node();
    }

    private boolean isWanted(Participant participant, Call call, Arn stage) {
        return call.wants("filterByUserId", participant.userId())
                && call.wants("filterByState", participant.state())
                && call.wants("filterByRecordingState", ParticipantJson.recordingState(store, stage, participant))
                && call.wants("filterByPublished", participant.published());
    }
}
