package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

/** What the requests of {@link Control} must be. A misspelled member would do nothing, so there is none. */
final class ControlRules {

    static final Rule CLOCK = Structure.of()
            .optional("advance", Rule.text(1, 64).and(ControlRules::advance))
            .optional("mode", Rule.oneOf("frozen", "running", "real"))
            .strict();

    static final Rule PARTICIPANT = Structure.of()
            .required("stageArn", Rule.arn("stage"))
            .required("userId", Rule.text(1, 128))
            .required("action", Rule.oneOf("join", "publish", "unpublish", "leave"))
            .strict();

    static final Rule COMPOSITION = Structure.of()
            .required("arn", Rule.arn("composition"))
            .optional("destination", Rule.text(1, 128))
            .required("action", Rule.oneOf("activate", "reconnect", "fail", "stop", "end"))
            .and(ControlRules::onlyAWholeCompositionEnds)
            .strict();

    static final Rule CHANNEL = Structure.of()
            .required("arn", Rule.arn("channel"))
            .required("live", Rule.flag())
            .strict();

    static final Rule RESOURCE = Structure.of()
            .required("arn", Rule.arnOfKinds("(stage|channel|encoder-configuration|storage-configuration)"))
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
