package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

/** What the requests of {@link Control} must be. */
final class ControlRules {

    static final Structure CLOCK = Structure.of()
            .optional("advance", Rule.text(1, 64).and(ControlRules::advance))
            .optional("mode", Rule.oneOf("frozen", "running", "real"));

    static final Structure PARTICIPANT = Structure.of()
            .required("stageArn", Rule.arn("stage"))
            .required("userId", Rule.text(1, 128))
            .required("action", Rule.oneOf("join", "publish", "unpublish", "leave"));

    static final Structure COMPOSITION = Structure.of()
            .required("arn", Rule.arn("composition"))
            .optional("destination", Rule.text(1, 128))
            .required("action", Rule.oneOf("activate", "reconnect", "fail", "stop", "end"));

    static final Structure CHANNEL = Structure.of()
            .required("arn", Rule.arn("channel"))
            .required("live", Rule.flag());

    static final Structure RESOURCE = Structure.of()
            .required("arn", Rule.arn("(stage|channel|encoder-configuration|storage-configuration)"))
            .required("exists", Rule.flag());

    private ControlRules() {
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
