package io.quarkiverse.ivs.composition.fake.control;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.CompositionRules;
import io.quarkiverse.ivs.composition.fake.rules.NeighbourRules;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.rules.Structure;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What a seed must be: the API's own structures and names. */
final class SeedRules {

    private static final int ANY = Integer.MAX_VALUE;
    private static final Rule NAME = Rule.characters(0, 128, CompositionRules.NAME);

    private static final Structure PARTICIPANT = Structure.of()
            .optional("participantId", Rule.characters(1, 64, CompositionRules.NAME))
            .required("userId", Rule.text(1, 128))
            .optional("attributes", NeighbourRules.ATTRIBUTES)
            .optional("state", Rule.oneOf("CONNECTED", "DISCONNECTED"))
            .optional("firstJoinTime", Rule.time())
            .optional("published", Rule.flag())
            .optional("publishing", Rule.flag());

    private static final Rule STAGE = Structure.of()
            .required("arn", Rule.arn(Kind.STAGE))
            .optional("name", NAME)
            .optional("tags", Rule.tags())
            .optional("autoParticipantRecordingConfiguration", NeighbourRules.RECORDING)
            .optional("untouched", Rule.flag())
            .optional("emptySince", Rule.time())
            .optional("activeSessionId", NeighbourRules.SESSION_ID)
            .optional("participants", Rule.list(0, Stage.PARTICIPANTS, PARTICIPANT))
            .and(SeedRules::nobodyOnAnUntouchedStage);

    private static final Structure ENCODER = NeighbourRules.CREATE_ENCODER
            .required("arn", Rule.arn(Kind.ENCODER_CONFIGURATION));

    private static final Structure STORAGE = NeighbourRules.CREATE_STORAGE
            .required("arn", Rule.arn(Kind.STORAGE_CONFIGURATION))
            .optional("broken", Rule.flag());

    private static final Structure CHANNEL = Structure.of()
            .required("arn", Rule.arn(Kind.CHANNEL))
            .optional("live", Rule.flag());

    private static final Structure DESTINATION = Structure.of()
            .optional("id", Rule.text(1, 64))
            .optional("state", Rule.oneOf("STARTING", "ACTIVE", "RECONNECTING", "STOPPING", "STOPPED", "FAILED"))
            .optional("startTime", Rule.time())
            .optional("endTime", Rule.time())
            .required("configuration", CompositionRules.DESTINATION)
            .optional("detail", Structure.of()
                    .optional("s3", Structure.of()
                            .optional("recordingPrefix", Rule.text(1, 1024))));

    private static final Rule COMPOSITION = Structure.of()
            .required("arn", Rule.arn(Kind.COMPOSITION))
            .required("stageArn", Rule.arn(Kind.STAGE))
            .optional("state", Rule.oneOf("STARTING", "ACTIVE", "STOPPING", "STOPPED", "FAILED"))
            .optional("layout", CompositionRules.ECHOED_LAYOUT)
            .required("destinations", Rule.list(1, 2, DESTINATION))
            .optional("tags", Rule.tags())
            .optional("startTime", Rule.time())
            .optional("stopTime", Rule.time())
            .optional("endTime", Rule.time())
            .optional("idempotencyToken", Rule.characters(1, 64, CompositionRules.NAME))
            .and(SeedRules::agreeingStates);

    static final Rule SEED = Structure.of()
            .optional("time", Rule.time())
            .optional("stages", Rule.list(0, ANY, STAGE).and(SeedRules::uniqueArns))
            .optional("encoderConfigurations", Rule.list(0, ANY, ENCODER).and(SeedRules::uniqueArns))
            .optional("storageConfigurations", Rule.list(0, ANY, STORAGE).and(SeedRules::uniqueArns))
            .optional("channels", Rule.list(0, ANY, CHANNEL).and(SeedRules::uniqueArns))
            .optional("compositions", Rule.list(0, ANY, COMPOSITION).and(SeedRules::uniqueArns))
            .strict();

    /** The states of destinations that a composition can have in each of its states. */
    private static final Map<State, Set<State>> DESTINATION_STATES = Map.of(
            State.STARTING, EnumSet.of(State.STARTING, State.STOPPED, State.FAILED),
            State.ACTIVE, EnumSet.complementOf(EnumSet.of(State.STOPPING)),
            State.STOPPING, EnumSet.of(State.STOPPING, State.STOPPED, State.FAILED),
            State.STOPPED, EnumSet.of(State.STOPPED, State.FAILED),
            State.FAILED, EnumSet.of(State.STOPPED, State.FAILED));

    private SeedRules() {
    }

    private static void uniqueArns(Path path, JsonNode list) {
        Set<String> arns = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!arns.add(Json.text(list.get(i), "arn"))) {
                throw Rule.broken(path.then(i).then("arn"), "must not be there twice");
            }
        }
    }

    private static void nobodyOnAnUntouchedStage(Path path, JsonNode stage) {
        if (stage.path("untouched").asBoolean(false) && !stage.path("participants").isEmpty()) {
            throw Rule.broken(path.then("untouched"), "must be false, since the stage has participants");
        }
    }

    private static void agreeingStates(Path path, JsonNode composition) {
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
