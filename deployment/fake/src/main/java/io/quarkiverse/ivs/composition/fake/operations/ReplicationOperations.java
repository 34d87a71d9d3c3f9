package io.quarkiverse.ivs.composition.fake.operations;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Replication;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on replicas of participants. */
final class ReplicationOperations {

    private final Stages stages;
    private final Pages pages;

    ReplicationOperations(Stages stages, Pages pages) {
        this.stages = stages;
        this.pages = pages;
    }

    JsonNode start(Call call) {
        Arn source = call.arn("sourceStageArn");
        Arn destination = destination(call, source);
        stages.replications().start(source, destination, call.text("participantId"), call.map("attributes"),
                call.number("reconnectWindowSeconds"), call.now());
        return Json.node();
    }

    JsonNode stop(Call call) {
        Arn source = call.arn("sourceStageArn");
        stages.replications().stop(source, destination(call, source), call.text("participantId"), call.now());
        return Json.node();
    }

    JsonNode list(Call call) {
        boolean known = SessionOperations.stage(stages, call, "sourceStageArn") != null;
        return pages.answer(call, "replicas", !known ? List.<Replication> of()
                : stages.replications().of(Arn.of(call.text("sourceStageArn")), call.text("participantId")),
                replica -> true, ParticipantJson::replica);
    }

    private static Arn destination(Call call, Arn source) {
        Arn destination = call.arn("destinationStageArn");
        if (destination.equals(source) || !destination.sameHome(source)) {
            throw Rule.broken(call.path().then("destinationStageArn"),
                    "must be another stage in the account and region of the source, " + source);
        }
        return destination;
    }
}
