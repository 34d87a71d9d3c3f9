package io.quarkiverse.ivs.composition.fake.control;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.operations.CompositionSpecs;
import io.quarkiverse.ivs.composition.fake.operations.IngestOperations;
import io.quarkiverse.ivs.composition.fake.operations.ResourceJson;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.CompositionSpec;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Makes what a seed describes. */
final class SeedLoader {

    private final Store store;
    private final CompositionSpecs specs;
    private final JsonNode seed;
    private final long now;

    /** @param seed one that has passed its rules */
    SeedLoader(Store store, CompositionSpecs specs, JsonNode seed, long now) {
        this.store = store;
        this.specs = specs;
        this.seed = SeedTimes.moved(seed, now);
        this.now = now;
    }

    void load() {
        StageSeeds stages = new StageSeeds(store, now);
        seed.path("deleted").forEach(this::delete);
        seed.path("stages").forEach(stages::load);
        seed.path("participantTokens").forEach(stages::loadToken);
        seed.path("replications").forEach(stages::loadReplication);
        for (Kind kind : Kind.PLAIN) {
            seed.path(kind.member() + "s").forEach(each -> store.plain(kind).add(ResourceJson.plain(arn(each), each)));
        }
        seed.path("ingestConfigurations").forEach(ingest -> store.ingests()
                .add(IngestOperations.configuration(store.ids(), arn(ingest), ingest)));
        seed.path("compositions").forEach(this::composition);
    }

    private void delete(JsonNode arn) {
        Arn deleted = Arn.of(arn.textValue());
        if (deleted.kind() == Kind.STAGE && store.stages().registry().find(deleted) != null) {
            store.stages().delete(deleted, now);
        } else if (deleted.kind() != Kind.COMPOSITION && deleted.kind() != Kind.OTHER) {
            store.registry(deleted).delete(deleted);
        }
    }

    private void composition(JsonNode given) {
        Arn arn = arn(given);
        CompositionSpec spec = specs.of(request(given));
        State state = State.valueOf(given.path("state").asText("ACTIVE"));
        List<Destination> destinations = new ArrayList<>(2);
        for (int i = 0; i < spec.destinations().size(); i++) {
            destinations.add(destination(arn, Arn.of(spec.stageArn()), spec.destinations().get(i), state,
                    given.get("destinations").get(i)));
        }
        Composition composition = new Composition(arn, spec, Json.text(given, "idempotencyToken"),
                List.copyOf(destinations), state,
                Json.millis(given, "startTime", now),
                Json.millis(given, "stopTime", state == State.STOPPING ? now : Composition.NEVER),
                Json.millis(given, "endTime", state.terminal() ? now : Composition.NEVER));
        composition.tags(Json.map(given.path("tags")));
        store.compositions().add(composition);
    }

    private Destination destination(Arn arn, Arn stage, DestinationSpec spec, State ofComposition, JsonNode given) {
        String id = given.hasNonNull("id") ? given.get("id").textValue() : store.ids().resource();
        State state = State.valueOf(given.path("state").asText(ofComposition.name()));
        String prefix = spec.storageConfigurationArn() == null ? null
                : given.at("/detail/s3/recordingPrefix").asText(String.join("/", stage.id(), arn.id(), id, "composite"));
        // What stops, or has ended, need not ever have been active.
        boolean active = state == State.ACTIVE || state == State.RECONNECTING;
        return new Destination(spec, id, prefix, state,
                Json.millis(given, "startTime", active ? now : Composition.NEVER),
                Json.millis(given, "endTime", state.terminal() ? now : Composition.NEVER));
    }

    /** A seed holds what answers show; the request that led to it is the same without what has been added. */
    private static JsonNode request(JsonNode given) {
        ObjectNode request = given.deepCopy();
        ArrayNode destinations = request.putArray("destinations");
        given.get("destinations").forEach(destination -> destinations.add(destination.get("configuration")));
        if (given.hasNonNull("tagsOfStart")) {
            request.set("tags", given.get("tagsOfStart"));
        }
        return request;
    }

    private static Arn arn(JsonNode given) {
        return Arn.of(Json.text(given, "arn"));
    }
}
