package io.quarkiverse.ivs.composition.fake.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.rules.Structure;
import io.quarkiverse.ivs.composition.fake.state.FakeClock;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What the requests of tests must be. A misspelled member would do nothing, so there is none. */
public final class ControlRules {

    public static final Rule CLOCK = Structure.of()
            .optional("advance", Rule.text(1, 64).and(ControlRules::advance))
            .optional("mode", Rule.oneOf("frozen", "running", "real"))
            .strict();

    public static final Rule PARTICIPANT = Structure.of()
            .required("stageArn", Rule.arn(Kind.STAGE))
            .required("userId", Rule.text(1, 128))
            .required("action", Rule.oneOf("join", "publish", "unpublish", "leave"))
            .strict();

    public static final Rule COMPOSITION = Structure.of()
            .required("arn", Rule.arn(Kind.COMPOSITION))
            .optional("destination", Rule.text(1, 128))
            .required("action", Rule.oneOf("activate", "reconnect", "fail", "stop", "end"))
            .and(ControlRules::onlyAWholeCompositionEnds)
            .strict();

    /** The query of the list of requests. */
    public static final Rule REQUESTS = Structure.of()
            .optional("after", Rule.text(1, 18, "[0-9]+"))
            .optional("number", Rule.text(1, 18, "[0-9]+"))
            .strict();

    public static final Rule CHANNEL = Structure.of()
            .required("arn", Rule.arn(Kind.CHANNEL))
            .required("live", Rule.flag())
            .strict();

    public static final Rule RESOURCE = Structure.of()
            .required("arn", Rule.arn(Kind.STAGE, Kind.CHANNEL, Kind.ENCODER_CONFIGURATION, Kind.STORAGE_CONFIGURATION))
            .required("exists", Rule.flag())
            .strict();

    private ControlRules() {
    }

    private static void onlyAWholeCompositionEnds(Path path, JsonNode change) {
        String action = Json.text(change, "action");
        if (change.hasNonNull("destination") && (action.equals("stop") || action.equals("end"))) {
            throw Rule.broken(path.then("destination"), "must not be there: a composition can only " + action
                    + " as a whole");
        }
    }

    private static void advance(Path path, JsonNode value) {
        try {
            Duration duration = Duration.parse(value.textValue());
            if (!duration.isNegative() && duration.compareTo(FakeClock.LONGEST_ADVANCE) <= 0) {
                return;
            }
        } catch (DateTimeParseException e) {
            // Reported below, with what is allowed.
        }
        throw Rule.broken(path, "must be a duration of ISO 8601 such as PT60S, not negative and at most "
                + FakeClock.LONGEST_ADVANCE.toDays() + " days");
    }
}
