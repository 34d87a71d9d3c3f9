package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on stages. */
public final class StageOperations extends ResourceOperations<Stage> {

    static final String EVENTS = "wss://events.fake.live-video.net";
    static final String WHIP = "https://whip.fake.live-video.net";
    private static final String RECORDING = "autoParticipantRecordingConfiguration";

    private final Stages stages;

    StageOperations(Store store, Pages pages) {
        super(store, pages, Kind.STAGE, store.stages().registry());
        this.stages = store.stages();
    }

    @Override
    ObjectNode json(Stage stage) {
        ObjectNode json = whole(stage);
        json.putObject("endpoints")
                .put("events", EVENTS)
                .put("rtmp", "rtmp://ingest.fake.live-video.net/app/")
                .put("rtmps", "rtmps://ingest.fake.live-video.net:443/app/")
                .put("whip", WHIP);
        return json;
    }

    /** Everything of a stage but what is the same for all. */
    public static ObjectNode whole(Stage stage) {
        return ResourceJson.whole(stage).put("activeSessionId", stage.activeSessionId());
    }

    @Override
    ObjectNode create(Call call) {
        Stage stage = stages.create(newArn(call), call.textOrEmpty("name"), call.map("tags"), call.now());
        record(stage, call.body());
        ObjectNode answer = answer(stage);
        answer.set("participantTokens", Json.list(call.body().path("participantTokenConfigurations"),
                asked -> TokenJson.create(store, stage.arn(), asked, call.now())));
        return answer;
    }

    JsonNode update(Call call) {
        Stage stage = stages.registry().keep(call.arn("arn"));
        if (call.text("name") != null) {
            stage.name(call.text("name"));
        }
        record(stage, call.body());
        return answer(stage);
    }

    @Override
    JsonNode delete(Call call) {
        stages.delete(call.arn("arn"), call.now());
        return Json.node();
    }

    /** Lets a stage record its participants as a request or a seed says, if it does. */
    public static void record(Stage stage, JsonNode given) {
        if (given.hasNonNull(RECORDING)) {
            stage.members().set(RECORDING, Defaults.filled("AutoParticipantRecordingConfiguration", given.get(RECORDING)));
        }
    }

    /** How a stage records its participants; missing if it does not. */
    static JsonNode recording(Stage stage) {
        return stage.members().path(RECORDING);
    }
}
