package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkus.runtime.configuration.DurationConverter;

/** Reads what the configuration's types do not check, and collects what is wrong with it. */
final class SettingsProblems {

    private static final int HIGHEST_PORT = 65_535;

    private final List<String> problems = new ArrayList<>();

    Delay delay(String key, String value) {
        if (value.equalsIgnoreCase("manual")) {
            return Delay.MANUAL;
        }
        try {
            Duration duration = DurationConverter.parseDuration(value);
            if (!duration.isNegative() && duration.compareTo(FakeClock.LONGEST_ADVANCE) <= 0) {
                return Delay.of(duration);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Reported below, with all that is allowed.
        }
        problems.add(problem(key, value, "a duration such as 2s or 0s, at most "
                + FakeClock.LONGEST_ADVANCE.toDays() + " days, or manual"));
        return Delay.MANUAL;
    }

    void port(String key, OptionalInt value) {
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() > HIGHEST_PORT)) {
            problems.add(problem(key, Integer.toString(value.getAsInt()), "0 to " + HIGHEST_PORT
                    + "; remove it to use a free one"));
        }
    }

    int limit(String key, OptionalInt value) {
        if (value.isPresent() && value.getAsInt() < 1) {
            problems.add(problem(key, Integer.toString(value.getAsInt()), "at least 1; remove it to have no limit"));
        }
        return value.orElse(0);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
    }

    private static String problem(String key, String value, String allowed) {
        return ConfigKeys.DEVSERVICES + "." + key + " is \"" + value + "\", but must be " + allowed + ".";
    }
}
