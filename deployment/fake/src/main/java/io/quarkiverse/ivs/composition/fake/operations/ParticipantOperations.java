package io.quarkiverse.ivs.composition.fake.operations;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on the participants of a stage. */
final class ParticipantOperations {

    private static final int DEFAULT_PAGE = 50;

    private final PageTokens pageTokens;
    private final Stages stages;

    ParticipantOperations(Store store, PageTokens pageTokens) {
        this.pageTokens = pageTokens;
        this.stages = store.stages();
    }

    byte[] createToken(Call call) {
        Arn arn = call.arn("stageArn");
        stages.registry().get(arn);
        ParticipantToken token = ParticipantJson.token(stages.tokens(), arn, call.body(), call.now());
        return Json.object(json -> {
            json.writeFieldName("participantToken");
            ParticipantJson.token(json, token);
        });
    }

    byte[] list(Call call) {
        Arn arn = Arn.of(call.text("stageArn"));
        call.caller().mayUse(call.operation(), arn);
        String session = call.text("sessionId");
        // This operation has no ResourceNotFoundException: a stage that is not there has no participants.
        Stage stage = call.caller().sees(arn) ? stages.registry().find(arn) : null;
        NavigableMap<Long, Participant> index = new TreeMap<>();
        for (Participant participant : stage == null ? List.<Participant> of() : stage.participants(session)) {
            index.put(index.size() + 1L, participant);
        }
        return Pages.of(call, pageTokens, "participants", arn + session + filters(call), DEFAULT_PAGE)
                .answer(index, filter(call), ParticipantJson::summary);
    }

    byte[] disconnect(Call call) {
        Arn arn = call.arn("stageArn");
        if (!stages.disconnect(arn, call.text("participantId"), call.now())) {
            throw ServiceError.notFound(arn + "/participant/" + call.text("participantId"));
        }
        return Answers.NOTHING;
    }

    private static String filters(Call call) {
        return "|" + call.body().path("filterByUserId") + call.body().path("filterByPublished")
                + call.body().path("filterByState") + call.body().path("filterByRecordingState");
    }

    private static Predicate<Participant> filter(Call call) {
        String userId = call.text("filterByUserId");
        String state = call.text("filterByState");
        boolean recorded = call.text("filterByRecordingState") != null;
        return participant -> !recorded
                && (userId == null || userId.equals(participant.userId()))
                && (state == null || state.equals(participant.state()))
                && (!call.body().hasNonNull("filterByPublished")
                        || call.body().get("filterByPublished").booleanValue() == participant.published());
    }
}
