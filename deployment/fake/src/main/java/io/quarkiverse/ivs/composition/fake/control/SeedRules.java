package io.quarkiverse.ivs.composition.fake.control;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What a seed must be beside the limits of its table. */
final class SeedRules {

    /** The states of destinations that a composition can have in each of its states. */
    private static final Map<State, Set<State>> DESTINATION_STATES = Map.of(
            State.STARTING, EnumSet.of(State.STARTING, State.STOPPED, State.FAILED),
            State.ACTIVE, EnumSet.complementOf(EnumSet.of(State.STOPPING)),
            State.STOPPING, EnumSet.of(State.STOPPING, State.STOPPED, State.FAILED),
            State.STOPPED, EnumSet.of(State.STOPPED, State.FAILED),
            State.FAILED, EnumSet.of(State.STOPPED, State.FAILED));

    private SeedRules() {
    }

    static void uniqueArns(Path path, JsonNode seed) {
        for (Map.Entry<String, JsonNode> list : seed.properties()) {
            Set<String> arns = new HashSet<>();
            for (int i = 0; i < list.getValue().size(); i++) {
                String arn = Json.text(list.getValue().get(i), "arn");
                if (arn != null && !arns.add(arn)) {
                    throw Rule.broken(path.then(list.getKey()).then(i).then("arn"), "must not be there twice");
                }
            }
        }
    }

    static void nobodyOnAnUntouchedStage(Path path, JsonNode stage) {
        if (stage.path("untouched").asBoolean(false) && !stage.path("participants").isEmpty()) {
            throw Rule.broken(path.then("untouched"), "must be false, since the stage has participants");
        }
    }

    static void agreeingStates(Path path, JsonNode composition) {
        State state = State.valueOf(composition.path("state").asText("ACTIVE"));
        Set<State> allowed = DESTINATION_STATES.get(state);
        JsonNode destinations = composition.get("destinations");
        boolean alive = false;
        for (int i = 0; i < destinations.size(); i++) {
            State of = State.valueOf(destinations.get(i).path("state").asText(state.name()));
            alive |= !of.terminal();
            if (!allowed.contains(of)) {
                throw Rule.broken(path.then("destinations").then(i).then("state"), "must be "
                        + allowed.stream().map(State::name).collect(Collectors.joining(" or "))
                        + ", since the composition is " + state);
            }
        }
        if (!state.terminal() && !alive) {
            throw Rule.broken(path.then("state"), "must be STOPPED or FAILED, since all destinations have ended");
        }
    }
}
