package io.quarkiverse.ivs.composition.fake.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.operations.CompositionSpecs;
import io.quarkiverse.ivs.composition.fake.operations.ConfigurationJson;
import io.quarkiverse.ivs.composition.fake.operations.ParticipantRecording;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.CompositionSpec;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * Makes what a seed describes. All its times move by as much as has passed since the seed's own time. Without one that is the
 * latest time in it, so what a seed of last month says is running is running.
 */
final class SeedLoader {

    /** The times of stages, participants, compositions and destinations. */
    private static final List<String> TIMES = List.of("startTime", "stopTime", "endTime", "emptySince", "firstJoinTime");

    private final Store store;
    private final CompositionSpecs specs;
    private final JsonNode seed;
    private final long now;
    private final long shift;

    /** @param seed one that has passed its rules */
    SeedLoader(Store store, CompositionSpecs specs, JsonNode seed, long now) {
        this.store = store;
        this.specs = specs;
        this.seed = seed;
        this.now = now;
        this.shift = now - (seed.hasNonNull("time") ? millis(seed.get("time")) : latest(seed, now));
    }

    void load() {
        seed.path("stages").forEach(this::stage);
        seed.path("encoderConfigurations").forEach(encoder -> store.encoders()
                .add(ConfigurationJson.encoder(store.ids().sequence(), arn(encoder), encoder)));
        seed.path("storageConfigurations").forEach(storage -> store.storages()
                .add(ConfigurationJson.storage(store.ids().sequence(), arn(storage), storage,
                        storage.path("broken").asBoolean(false))));
        seed.path("channels").forEach(channel -> store.keepChannel(arn(channel), channel.path("live").asBoolean(false)));
        seed.path("compositions").forEach(this::composition);
    }

    private void stage(JsonNode given) {
        Stage stage = store.stages().untouched(arn(given), given.path("name").asText(""), Json.map(given.path("tags")));
        stage.recording(ParticipantRecording.of(given.path("autoParticipantRecordingConfiguration")));
        if (!given.path("untouched").asBoolean(false)) {
            List<Participant> participants = new ArrayList<>();
            given.path("participants").forEach(participant -> participants.add(participant(participant)));
            stage.restore(given.path("activeSessionId").asText(store.ids().session()), participants,
                    time(given, "emptySince", now));
        }
        store.stages().add(stage);
    }

    private Participant participant(JsonNode given) {
        boolean published = given.path("published").asBoolean(false);
        Participant participant = new Participant(given.path("participantId").asText(store.ids().resource()),
                Json.text(given, "userId"), Json.map(given.path("attributes")), time(given, "firstJoinTime", now));
        participant.publish(published);
        participant.publish(given.path("publishing").asBoolean(published));
        if (given.path("state").asText().equals("DISCONNECTED")) {
            participant.disconnect();
        }
        return participant;
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
        store.compositions().add(new Composition(store.ids().sequence(), arn.toString(), spec,
                Json.text(given, "idempotencyToken"), List.copyOf(destinations), state,
                time(given, "startTime", now), time(given, "stopTime", state == State.STOPPING ? now : Composition.NEVER),
                time(given, "endTime", state.terminal() ? now : Composition.NEVER)));
    }

    private Destination destination(Arn arn, Arn stage, DestinationSpec spec, State ofComposition, JsonNode given) {
        String id = given.hasNonNull("id") ? given.get("id").textValue() : store.ids().resource();
        State state = State.valueOf(given.path("state").asText(ofComposition.name()));
        String prefix = spec.storageConfigurationArn() == null ? null
                : given.at("/detail/s3/recordingPrefix").asText(String.join("/", stage.id(), arn.id(), id, "composite"));
        // What stops, or has ended, need not ever have been active.
        boolean active = state == State.ACTIVE || state == State.RECONNECTING;
        return new Destination(spec, id, prefix, state, time(given, "startTime", active ? now : Composition.NEVER),
                time(given, "endTime", state.terminal() ? now : Composition.NEVER));
    }

    /** A seed holds what answers show; the request that led to it is the same without what the service has added. */
    private static JsonNode request(JsonNode given) {
        ObjectNode request = given.deepCopy();
        ArrayNode destinations = request.putArray("destinations");
        given.get("destinations").forEach(destination -> destinations.add(destination.get("configuration")));
        return request;
    }

    private static Arn arn(JsonNode given) {
        return Arn.of(Json.text(given, "arn"));
    }

    private long time(JsonNode given, String member, long otherwise) {
        return given.hasNonNull(member) ? millis(given.get(member)) + shift : otherwise;
    }

    private static long millis(JsonNode time) {
        return Instant.parse(time.textValue()).toEpochMilli();
    }

    private static long latest(JsonNode seed, long otherwise) {
        return Stream.of(elements(seed, "stages"), elements(elements(seed, "stages"), "participants"),
                elements(seed, "compositions"), elements(elements(seed, "compositions"), "destinations"))
                .flatMap(List::stream)
                .flatMap(element -> TIMES.stream().filter(element::hasNonNull).map(element::get))
                .mapToLong(SeedLoader::millis).max().orElse(otherwise);
    }

    private static List<JsonNode> elements(JsonNode parent, String member) {
        return elements(List.of(parent), member);
    }

    private static List<JsonNode> elements(List<JsonNode> parents, String member) {
        List<JsonNode> elements = new ArrayList<>();
        parents.forEach(parent -> parent.path(member).forEach(elements::add));
        return elements;
    }
}
