package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonGenerator;

/** The operations on the participants of a stage. */
final class ParticipantOperations {

    private static final int DEFAULT_PAGE = 50;

    private final World world;
    private final Stages stages;

    ParticipantOperations(World world) {
        this.world = world;
        this.stages = world.stages();
    }

    byte[] createToken(Call call) {
        Arn arn = call.arn("stageArn");
        stages.registry().require(arn.toString());
        ParticipantToken token = stages.tokens().create(arn, call.body(), call.now());
        return Json.object(json -> {
            json.writeFieldName("participantToken");
            token.write(json);
        });
    }

    byte[] list(Call call) {
        Arn arn = Arn.of(call.text("stageArn"));
        call.caller().mayUse(call.operation(), arn);
        String session = call.text("sessionId");
        // This operation has no ResourceNotFoundException: a stage that is not there has no participants.
        Stage stage = call.caller().sees(arn) ? stages.registry().find(arn.toString()) : null;
        NavigableMap<Long, Participant> index = new TreeMap<>();
        for (Participant participant : stage == null ? List.<Participant> of() : stage.participants(session)) {
            index.put(index.size() + 1L, participant);
        }
        return Pages.of(call, world.pageTokens(), "participants", arn + session + filters(call), DEFAULT_PAGE)
                .answer(index, filter(call), ParticipantOperations::summary);
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

    private static void summary(JsonGenerator json, Participant participant) throws IOException {
        json.writeStartObject();
        json.writeStringField("participantId", participant.id());
        json.writeStringField("userId", participant.userId());
        json.writeStringField("state", participant.state());
        Json.time(json, "firstJoinTime", participant.firstJoinTime());
        json.writeBooleanField("published", participant.published());
        json.writeStringField("recordingState", "DISABLED");
        json.writeEndObject();
    }
}
