package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes what a seed describes. All its times move by as much as has passed since the seed's own time, if it has one. */
final class Planting {

    private final World world;
    private final JsonNode seed;
    private final long now;
    private final long shift;

    /** @param seed one that has passed its rules */
    Planting(World world, JsonNode seed, long now) {
        this.world = world;
        this.seed = seed;
        this.now = now;
        this.shift = seed.hasNonNull("time") ? now - Instant.parse(seed.get("time").textValue()).toEpochMilli() : 0;
    }

    void plant() {
        seed.path("stages").forEach(this::stage);
        seed.path("encoderConfigurations").forEach(encoder -> configuration(encoder, "video"));
        seed.path("storageConfigurations").forEach(storage -> configuration(storage, "s3"));
        seed.path("channels").forEach(this::channel);
        seed.path("compositions").forEach(this::composition);
    }

    private void stage(JsonNode given) {
        Arn arn = arn(given);
        world.stages().create(arn, given.path("name").asText(""), CompositionSpecs.tags(given.path("tags")), now);
        for (JsonNode participant : given.path("participants")) {
            world.stages().publish(arn, Json.text(participant, "userId"), participant.path("published").asBoolean(false), now);
        }
    }

    private void configuration(JsonNode given, String detail) {
        Arn arn = arn(given);
        world.registry(arn.kind()).add(new Resource(world.ids().sequence(), arn, given.path("name").asText(""),
                CompositionSpecs.tags(given.path("tags")), given.hasNonNull(detail) ? given.get(detail).toString() : null));
    }

    private void channel(JsonNode given) {
        world.keepChannel(arn(given), given.path("live").asBoolean(false));
    }

    private void composition(JsonNode given) {
        Arn arn = arn(given);
        CompositionSpec spec = world.specs().of(request(given));
        State state = State.valueOf(given.path("state").asText("ACTIVE"));
        List<Destination> destinations = new ArrayList<>(2);
        for (int i = 0; i < spec.destinations().size(); i++) {
            destinations.add(destination(arn, Arn.of(spec.stageArn()), spec.destinations().get(i), state,
                    given.get("destinations").get(i)));
        }
        world.compositions().add(new Composition(world.ids().sequence(), arn.toString(), spec,
                Json.text(given, "idempotencyToken"), List.copyOf(destinations), state,
                time(given, "startTime", now), time(given, "endTime", state.terminal() ? now : Composition.NEVER)));
    }

    private Destination destination(Arn arn, Arn stage, DestinationSpec spec, State ofComposition, JsonNode given) {
        String id = given.hasNonNull("id") ? given.get("id").textValue() : world.ids().resource();
        State state = State.valueOf(given.path("state").asText(ofComposition.name()));
        String prefix = spec.storageConfigurationArn() == null ? null
                : given.at("/detail/s3/recordingPrefix").asText(String.join("/", stage.id(), arn.id(), id, "composite"));
        return new Destination(spec, id, prefix, state,
                time(given, "startTime", state == State.STARTING ? Composition.NEVER : now),
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
        return given.hasNonNull(member) ? Instant.parse(given.get(member).textValue()).toEpochMilli() + shift : otherwise;
    }
}
