package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.ParticipantToken;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on stages. */
public final class StageOperations {

    static final String EVENTS = "wss://events.fake.live-video.net";
    static final String WHIP = "https://whip.fake.live-video.net";
    private static final String RECORDING = "autoParticipantRecordingConfiguration";

    private final Store store;
    private final PageTokens pageTokens;
    private final Stages stages;

    StageOperations(Store store, PageTokens pageTokens) {
        this.store = store;
        this.pageTokens = pageTokens;
        this.stages = store.stages();
    }

    public byte[] create(Call call) {
        String name = call.text("name");
        Stage stage = stages.create(call.caller().create(Kind.STAGE, store.ids().resource()), name == null ? "" : name,
                Json.map(call.body().path("tags")), call.now());
        stage.recording(recording(call));
        List<ParticipantToken> tokens = new ArrayList<>();
        for (JsonNode asked : call.body().path("participantTokenConfigurations")) {
            tokens.add(TokenJson.create(stages.tokens(), stage.arn(), asked, call.now()));
        }
        return Json.object(json -> {
            json.writeFieldName("stage");
            stage(json, stage);
            json.writeArrayFieldStart("participantTokens");
            for (ParticipantToken token : tokens) {
                TokenJson.write(json, token, call.now());
            }
            json.writeEndArray();
        });
    }

    public byte[] get(Call call) {
        return answer(stages.registry().get(call.arn("arn")));
    }

    public byte[] update(Call call) {
        Stage stage = stages.registry().keep(call.arn("arn"));
        if (call.text("name") != null) {
            stage.name(call.text("name"));
        }
        if (recording(call) != null) {
            stage.recording(recording(call));
        }
        return answer(stage);
    }

    public byte[] delete(Call call) {
        stages.delete(call.arn("arn"), call.now());
        return Answers.NOTHING;
    }

    public byte[] list(Call call) {
        return Pages.of(call, pageTokens, "stages").answer(stages.registry().index(call.caller().index()), stage -> true,
                StageOperations::members);
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
        json.writeStringField("events", EVENTS);
        json.writeStringField("rtmp", "rtmp://ingest.fake.live-video.net/app/");
        json.writeStringField("rtmps", "rtmps://ingest.fake.live-video.net:443/app/");
        json.writeStringField("whip", WHIP);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What only a Stage has, if it has one. */
    public static void recording(JsonGenerator json, Stage stage) throws IOException {
        if (stage.recording() != null) {
            json.writeFieldName(RECORDING);
            json.writeRawValue(stage.recording());
        }
    }

    /** What a Stage and a StageSummary have in common. */
    public static void members(JsonGenerator json, Stage stage) throws IOException {
        json.writeStringField("arn", stage.arn().text());
        json.writeStringField("name", stage.name());
        if (stage.activeSessionId() != null) {
            json.writeStringField("activeSessionId", stage.activeSessionId());
        }
        Json.map(json, "tags", stage.tags());
    }
}
