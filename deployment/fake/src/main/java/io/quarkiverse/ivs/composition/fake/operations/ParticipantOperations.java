package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantEvent;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on the participants of a stage. */
final class ParticipantOperations {

    private final PageTokens pageTokens;
    private final Stages stages;
    private final ParticipantJson participants;

    ParticipantOperations(Store store, PageTokens pageTokens) {
        this.pageTokens = pageTokens;
        this.stages = store.stages();
        this.participants = new ParticipantJson(store);
    }

    byte[] createToken(Call call) {
        Arn arn = call.arn("stageArn");
        stages.registry().get(arn);
        ParticipantToken token = TokenJson.create(stages.tokens(), arn, call.body(), call.now());
        return Json.object(json -> {
            json.writeFieldName("participantToken");
            TokenJson.write(json, token, call.now());
        });
    }

    byte[] get(Call call) {
        StageSession session = SessionOperations.required(stages, call);
        Participant participant = session.participant(call.text("participantId"));
        if (participant == null) {
            throw ServiceError.notFound(call.text("stageArn") + "/participant/" + call.text("participantId"));
        }
        return Json.object(json -> {
            json.writeObjectFieldStart("participant");
            participants.members(json, Arn.of(call.text("stageArn")), session, participant, true);
            json.writeEndObject();
        });
    }

    byte[] list(Call call) {
        StageSession session = SessionOperations.find(stages, call);
        Arn arn = Arn.of(call.text("stageArn"));
        return Pages.of(call, pageTokens, "participants").answer(
                session == null ? List.<Participant> of() : session.participants(), filter(call, arn),
                (json, participant) -> participants.members(json, arn, session, participant, false));
    }

    byte[] events(Call call) {
        StageSession session = SessionOperations.find(stages, call);
        Participant participant = session == null ? null : session.participant(call.text("participantId"));
        Collection<ParticipantEvent> events = participant == null ? List.of() : participant.events();
        return Pages.of(call, pageTokens, "events").answer(events, event -> true,
                (json, event) -> ParticipantJson.event(json, participant, event));
    }

    byte[] disconnect(Call call) {
        Arn arn = call.arn("stageArn");
        if (!stages.disconnect(arn, call.text("participantId"), call.now())) {
            throw ServiceError.notFound(arn + "/participant/" + call.text("participantId"));
        }
        return Answers.NOTHING;
    }

    private Predicate<Participant> filter(Call call, Arn stage) {
        String userId = call.text("filterByUserId");
        String state = call.text("filterByState");
        String recording = call.text("filterByRecordingState");
        return participant -> (recording == null || recording.equals(participants.recordingState(stage, participant)))
                && (userId == null || userId.equals(participant.userId()))
                && (state == null || state.equals(participant.state()))
                && (!call.body().hasNonNull("filterByPublished")
                        || call.flag("filterByPublished") == participant.published());
    }
}
