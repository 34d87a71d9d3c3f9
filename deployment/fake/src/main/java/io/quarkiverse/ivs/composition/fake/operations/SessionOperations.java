package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on the sessions of a stage. */
final class SessionOperations {

    private final PageTokens pageTokens;
    private final Stages stages;

    SessionOperations(Store store, PageTokens pageTokens) {
        this.pageTokens = pageTokens;
        this.stages = store.stages();
    }

    byte[] get(Call call) {
        StageSession session = required(stages, call);
        return Json.object(json -> {
            json.writeObjectFieldStart("stageSession");
            session(json, session);
            json.writeEndObject();
        });
    }

    byte[] list(Call call) {
        Stage stage = stage(stages, call, "stageArn");
        List<StageSession> newestFirst = new ArrayList<>(stage == null ? List.of() : stage.sessions());
        Collections.reverse(newestFirst);
        return Pages.of(call, pageTokens, "stageSessions").answer(newestFirst, session -> true, SessionOperations::session);
    }

    /** The stage of a list, or null: these have no ResourceNotFoundException. */
    static Stage stage(Stages stages, Call call, String member) {
        Arn arn = Arn.of(call.text(member));
        call.caller().mayUse(call.operation(), arn);
        return call.caller().sees(arn) ? stages.registry().find(arn) : null;
    }

    /** The session of a request, or null. */
    static StageSession find(Stages stages, Call call) {
        Stage stage = stage(stages, call, "stageArn");
        return stage == null ? null : stage.session(call.text("sessionId"));
    }

    /** The session of a request. */
    static StageSession required(Stages stages, Call call) {
        StageSession session = find(stages, call);
        if (session == null) {
            throw ServiceError.notFound(call.text("stageArn") + "/session/" + call.text("sessionId"));
        }
        return session;
    }

    private static void session(JsonGenerator json, StageSession session) throws IOException {
        json.writeStringField("sessionId", session.id());
        Json.time(json, "startTime", session.startTime());
        Json.time(json, "endTime", session.endTime());
    }
}
