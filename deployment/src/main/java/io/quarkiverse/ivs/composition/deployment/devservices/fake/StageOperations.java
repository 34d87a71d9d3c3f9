package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

/** The operations on stages. */
final class StageOperations {

    private static final String HOST = "fake.live-video.net";
    private static final String RECORDING = "autoParticipantRecordingConfiguration";
    private static final int DEFAULT_PAGE = 50;

    private final World world;
    private final Stages stages;

    StageOperations(World world) {
        this.world = world;
        this.stages = world.stages();
    }

    byte[] create(Call call) {
        String name = call.text("name");
        Stage stage = stages.create(call.caller().create("stage", world.ids().resource()), name == null ? "" : name,
                Json.map(call.body().path("tags")), recording(call), call.now());
        List<ParticipantToken> tokens = new ArrayList<>();
        for (JsonNode asked : call.body().path("participantTokenConfigurations")) {
            tokens.add(stages.tokens().create(stage.arn(), asked, call.now()));
        }
        return Json.object(json -> {
            json.writeFieldName("stage");
            stage(json, stage);
            json.writeArrayFieldStart("participantTokens");
            for (ParticipantToken token : tokens) {
                token.write(json);
            }
            json.writeEndArray();
        });
    }

    byte[] get(Call call) {
        return answer(stages.get(call.arn("arn")));
    }

    byte[] update(Call call) {
        Stage stage = stages.keep(call.arn("arn"));
        if (call.text("name") != null) {
            stage.name(call.text("name"));
        }
        if (recording(call) != null) {
            stage.detail(recording(call));
        }
        return answer(stage);
    }

    byte[] delete(Call call) {
        stages.delete(call.arn("arn"), call.now());
        return Answers.NOTHING;
    }

    byte[] list(Call call) {
        return Pages.of(call, world.pageTokens(), "stages", "", DEFAULT_PAGE)
                .answer(stages.registry().index(call.caller().index()), stage -> true, StageOperations::summary);
    }

    private static String recording(Call call) {
        return ParticipantRecording.of(call.body().path(RECORDING));
    }

    private static byte[] answer(Stage stage) {
        return Json.object(json -> {
            json.writeFieldName("stage");
            stage(json, stage);
        });
    }

    private static void stage(JsonGenerator json, Stage stage) throws IOException {
        json.writeStartObject();
        members(json, stage);
        recording(json, stage);
        json.writeObjectFieldStart("endpoints");
        json.writeStringField("events", "wss://events." + HOST);
        json.writeStringField("rtmp", "rtmp://ingest." + HOST + "/app/");
        json.writeStringField("rtmps", "rtmps://ingest." + HOST + ":443/app/");
        json.writeStringField("whip", "https://whip." + HOST);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, Stage stage) throws IOException {
        json.writeStartObject();
        members(json, stage);
        json.writeEndObject();
    }

    /** What only a Stage has, if it has one. */
    static void recording(JsonGenerator json, Stage stage) throws IOException {
        if (stage.detail() != null) {
            json.writeFieldName(RECORDING);
            json.writeRawValue(stage.detail());
        }
    }

    /** What a Stage and a StageSummary have in common. */
    static void members(JsonGenerator json, Stage stage) throws IOException {
        json.writeStringField("arn", stage.arn().toString());
        json.writeStringField("name", stage.name());
        if (stage.activeSessionId() != null) {
            json.writeStringField("activeSessionId", stage.activeSessionId());
        }
        Json.map(json, "tags", stage.tags());
    }
}
