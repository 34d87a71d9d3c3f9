package io.quarkiverse.ivs.composition.fake.control;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.operations.CompositionJson;
import io.quarkiverse.ivs.composition.fake.operations.IngestOperations;
import io.quarkiverse.ivs.composition.fake.operations.ResourceJson;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Everything that exists, in the form of a seed. */
public final class Snapshot {

    private Snapshot() {
    }

    public static JsonNode of(Store store, long now) {
        Stages stages = store.stages();
        ObjectNode snapshot = Json.node().put("time", Json.time(now));
        snapshot.set("stages", Json.list(stages.registry().all(), StageSeeds::json));
        for (Kind kind : Kind.PLAIN) {
            snapshot.set(kind.member() + "s", Json.list(store.plain(kind).all(), ResourceJson::whole));
        }
        snapshot.set("ingestConfigurations",
                Json.list(store.ingests().all(), ingest -> IngestOperations.whole(ingest, stages)));
        snapshot.set("compositions", Json.list(store.compositions().registry().all(), Snapshot::composition));
        snapshot.set("participantTokens", Json.list(stages.tokens().all(), StageSeeds::json));
        snapshot.set("replications", Json.list(stages.replications().all(), StageSeeds::json));
        List<String> deleted = Kind.RESOURCES.stream().flatMap(kind -> store.registry(kind).deleted().stream()).toList();
        snapshot.set("deleted", Json.list(deleted));
        return snapshot;
    }

    /** A Composition, and what the API does not show: its token, when it began to stop, its first tags. */
    public static ObjectNode composition(Composition composition) {
        ObjectNode json = CompositionJson.composition(composition)
                .put("idempotencyToken", composition.idempotencyToken())
                .put("stopTime", Json.time(composition.stopTime()));
        if (!composition.tags().equals(composition.spec().tags())) {
            json.set("tagsOfStart", Json.node(composition.spec().tags()));
        }
        return json;
    }
}
