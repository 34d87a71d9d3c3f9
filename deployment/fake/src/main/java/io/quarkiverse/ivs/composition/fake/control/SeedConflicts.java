package io.quarkiverse.ivs.composition.fake.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.BrokenRule;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What cannot be together in a seed, although each value has passed its rule: all of it, at once. */
final class SeedConflicts {

    /** The states of destinations that a composition can have in each of its states. */
    private static final Map<State, Set<State>> DESTINATION_STATES = Map.of(
            State.STARTING, EnumSet.of(State.STARTING, State.STOPPED, State.FAILED),
            State.ACTIVE, EnumSet.complementOf(EnumSet.of(State.STOPPING)),
            State.STOPPING, EnumSet.of(State.STOPPING, State.STOPPED, State.FAILED),
            State.STOPPED, EnumSet.of(State.STOPPED, State.FAILED),
            State.FAILED, EnumSet.of(State.STOPPED, State.FAILED));

    private final List<BrokenRule> found = new ArrayList<>();
    /** Tokens and channels that only one can have: the ARN of a composition that is there and has it, or nothing. */
    private final Map<String, String> taken = new HashMap<>();

    private SeedConflicts() {
    }

    /** @param there the compositions that exist, those that the seed replaces included */
    static List<BrokenRule> of(Path path, JsonNode seed, Collection<Composition> there) {
        SeedConflicts conflicts = new SeedConflicts();
        seed.properties().forEach(list -> conflicts.uniqueArns(path.then(list.getKey()), list.getValue()));
        path.then("stages").each(seed.path("stages"), conflicts::stage);
        Set<String> replaced = Set.copyOf(seed.path("compositions").findValuesAsText("arn"));
        there.stream().filter(composition -> !replaced.contains(composition.arn().text())).forEach(conflicts::isThere);
        path.then("compositions").each(seed.path("compositions"), conflicts::composition);
        return conflicts.found;
    }

    private void uniqueArns(Path path, JsonNode list) {
        Set<String> arns = new HashSet<>();
        path.each(list, (place, element) -> {
            String arn = Json.text(element, "arn");
            if (arn != null && !arns.add(arn)) {
                found.add(Rule.broken(place.then("arn"), "must not be there twice"));
            }
        });
    }

    private void stage(Path path, JsonNode stage) {
        if (stage.path("untouched").asBoolean() && !stage.path("participants").isEmpty()) {
            found.add(Rule.broken(path.then("untouched"), "must be false, since the stage has participants"));
        }
    }

    private void isThere(Composition composition) {
        Arn arn = composition.arn();
        if (composition.idempotencyToken() != null) {
            taken.put(arn.inHome(composition.idempotencyToken()), arn.text());
        }
        composition.destinations().stream().filter(Destination::alive)
                .forEach(destination -> taken.put(destination.spec().channelArn(), arn.text()));
    }

    private void composition(Path path, JsonNode composition) {
        Arn home = Arn.of(Json.text(composition, "arn"));
        sameHome(path.then("stageArn"), home, composition.path("stageArn"));
        if (composition.hasNonNull("idempotencyToken")) {
            take(path.then("idempotencyToken"), home.inHome(Json.text(composition, "idempotencyToken")),
                    "must not be there twice in an account and region");
        }
        State state = State.valueOf(composition.path("state").asText("ACTIVE"));
        boolean alive = false;
        JsonNode destinations = composition.get("destinations");
        for (int i = 0; i < destinations.size(); i++) {
            alive |= destination(path.then("destinations").then(Integer.toString(i)), home, destinations.get(i), state);
        }
        if (!state.terminal() && !alive) {
            found.add(Rule.broken(path.then("state"), "must be STOPPED or FAILED, since all destinations have ended"));
        }
    }

    /** Answers whether it is alive. */
    private boolean destination(Path path, Arn home, JsonNode destination, State ofComposition) {
        JsonNode channel = destination.at("/configuration/channel");
        JsonNode s3 = destination.at("/configuration/s3");
        Path channelPath = path.then("configuration").then("channel");
        Path s3Path = path.then("configuration").then("s3");
        sameHome(channelPath.then("channelArn"), home, channel.path("channelArn"));
        sameHome(channelPath.then("encoderConfigurationArn"), home, channel.path("encoderConfigurationArn"));
        sameHome(s3Path.then("storageConfigurationArn"), home, s3.path("storageConfigurationArn"));
        sameHome(s3Path.then("encoderConfigurationArns").then("0"), home, s3.path("encoderConfigurationArns").path(0));
        State state = State.valueOf(destination.path("state").asText(ofComposition.name()));
        Set<State> allowed = DESTINATION_STATES.get(ofComposition);
        if (!allowed.contains(state)) {
            found.add(Rule.broken(path.then("state"), "must be "
                    + allowed.stream().map(State::name).collect(Collectors.joining(" or ")) + ", since the composition is "
                    + ofComposition));
        }
        if (channel.isObject() && !state.terminal()) {
            take(channelPath.then("channelArn"), Json.text(channel, "channelArn"),
                    "must not be that of two compositions that have not ended");
        }
        return !state.terminal();
    }

    private void take(Path path, String what, String rule) {
        if (taken.containsKey(what)) {
            String arn = taken.get(what);
            found.add(Rule.broken(path, rule + (arn == null ? ""
                    : ", but " + arn + " is there already; reset the fake first, or leave one out")));
        }
        taken.put(what, null);
    }

    private void sameHome(Path path, Arn home, JsonNode arn) {
        if (arn.isTextual() && !home.sameHome(Arn.of(arn.textValue()))) {
            found.add(Rule.broken(path, "must be in the region and account of the composition, " + home.region() + " and "
                    + home.account()));
        }
    }
}
