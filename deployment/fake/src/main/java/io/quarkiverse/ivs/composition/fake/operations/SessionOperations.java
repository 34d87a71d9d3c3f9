package io.quarkiverse.ivs.composition.fake.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.SessionOrder;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StageSession;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on the sessions of a stage. */
public final class SessionOperations {

    private final Pages pages;
    private final Stages stages;
    private final FakeSettings settings;

    SessionOperations(Store store, Pages pages, FakeSettings settings) {
        this.pages = pages;
        this.stages = store.stages();
        this.settings = settings;
    }

    JsonNode get(Call call) {
        return Json.node("stageSession", session(required(stages, call)));
    }

    JsonNode list(Call call) {
        Stage stage = stage(stages, call, "stageArn");
        List<StageSession> sessions = new ArrayList<>(stage == null ? List.of() : stage.sessions());
        if (settings.is(SessionOrder.LATEST)) {
            Collections.reverse(sessions);
        }
        return pages.answer(call, "stageSessions", sessions, session -> true, SessionOperations::session);
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

    /** A StageSession. */
    public static ObjectNode session(StageSession session) {
        return Json.node().put("sessionId", session.id())
                .put("startTime", Json.time(session.startTime()))
                .put("endTime", Json.time(session.endTime()));
    }
}
