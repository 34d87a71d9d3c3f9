package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonGenerator;

/** The operations on the participants of a stage. */
final class ParticipantOperations {

    private final World world;
    private final Stages stages;

    ParticipantOperations(World world) {
        this.world = world;
        this.stages = world.stages();
    }

    byte[] createToken(Call call) {
        stages.registry().require(call.arn("stageArn").toString());
        return Json.object(json -> {
            json.writeFieldName("participantToken");
            ParticipantTokens.write(json, world.ids(), call.body(), call.now());
        });
    }

    byte[] list(Call call) {
        Arn arn = call.arn("stageArn");
        String session = call.text("sessionId");
        NavigableMap<Long, Participant> index = new TreeMap<>();
        for (Participant participant : stages.get(arn).participants(session)) {
            index.put(index.size() + 1L, participant);
        }
        return Pages.of(call, world.pageTokens(), "participants", arn + session + filters(call))
                .answer(index, filter(call), ParticipantOperations::summary);
    }

    byte[] disconnect(Call call) {
        Arn arn = call.arn("stageArn");
        if (stages.get(arn).connected(call.text("participantId")) == null) {
            throw ServiceError.notFound(arn + "/participant/" + call.text("participantId"));
        }
        stages.leave(arn, call.text("participantId"), call.now());
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
                && (state == null || state.equals(state(participant)))
                && (!call.body().hasNonNull("filterByPublished")
                        || call.body().get("filterByPublished").booleanValue() == participant.published());
    }

    private static String state(Participant participant) {
        return participant.connected() ? "CONNECTED" : "DISCONNECTED";
    }

    private static void summary(JsonGenerator json, Participant participant) throws IOException {
        json.writeStartObject();
        json.writeStringField("participantId", participant.id());
        json.writeStringField("userId", participant.userId());
        json.writeStringField("state", state(participant));
        Json.time(json, "firstJoinTime", participant.firstJoinTime());
        json.writeBooleanField("published", participant.published());
        json.writeStringField("recordingState", "DISABLED");
        json.writeEndObject();
    }
}
