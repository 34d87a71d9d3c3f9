package io.quarkiverse.ivs.composition.fake.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.Routes;
import io.quarkiverse.ivs.composition.fake.rules.BrokenRule;
import io.quarkiverse.ivs.composition.fake.rules.CrossFieldRules;
import io.quarkiverse.ivs.composition.fake.rules.NearestName;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.state.FakeClock;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What the requests of tests must be: a table, and what is asked beside it. */
public final class ControlRules {

    /** The shapes of the requests, by the last part of their path. */
    public static final RuleTable TABLE = new RuleTable(ControlRules.class, "control.json", RuleTable.SERVICE, Map.of(
            "Advance", ControlRules::advance,
            "compositions", ControlRules::onlyAWholeCompositionEnds,
            "FaultyOperation", ControlRules::knownOperation,
            "EchoedLayout", CrossFieldRules::oneLayoutAtMost));

    /** How many problems are told at the most. */
    static final int SHOWN = 20;

    private ControlRules() {
    }

    /** All that is wrong with a request, or a seed, by the shape that it must have. */
    public static List<BrokenRule> problems(String shape, String name, JsonNode json) {
        Path path = Path.strict(name);
        try {
            TABLE.rule(shape).check(path, json);
            return path.found();
        } catch (BrokenRule rule) {
            return path.found().isEmpty() ? List.of(rule) : path.found();
        }
    }

    /** Throws what is answered if there are problems: the first of them. */
    public static void refuse(List<BrokenRule> problems) {
        if (!problems.isEmpty()) {
            throw ServiceError.validation(problems.stream().limit(SHOWN).map(BrokenRule::getMessage)
                    .collect(Collectors.joining("; ")));
        }
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

    private static void knownOperation(Path path, JsonNode value) {
        String name = value.textValue();
        if (!Routes.OPERATIONS.contains(name)) {
            throw Rule.broken(path, "is \"" + name + "\", but must be an operation of the service"
                    + NearestName.of(name, Routes.OPERATIONS).map(nearest -> "; did you mean \"" + nearest + "\"?").orElse(""));
        }
    }
}
