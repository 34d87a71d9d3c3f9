package io.quarkiverse.ivs.composition.fake.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads the values of options, and collects what is wrong with them. */
final class SettingsReader {

    private static final int HIGHEST_PORT = 65_535;
    /** No composition lives that long. */
    private static final Duration LONGEST = Duration.ofDays(1000);

    private final Map<String, String> values;
    private final UnaryOperator<String> spelling;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> values, UnaryOperator<String> spelling) {
        this.values = values;
        this.spelling = spelling;
    }

    FakeSettings read() {
        number(FakeOption.PORT, 0, HIGHEST_PORT, "0 to " + HIGHEST_PORT + "; remove it to use a free one");
        FakeSettings settings = new FakeSettings(
                delay(FakeOption.TIME_TO_ACTIVE),
                delay(FakeOption.TIME_TO_STOPPED),
                oneOf(FakeOption.RESOURCES, FakeSettings.Resources.class),
                limit(FakeOption.QUOTAS_COMPOSITIONS),
                limit(FakeOption.QUOTAS_COMPOSITIONS_PER_STAGE),
                limit(FakeOption.RATE_LIMIT),
                oneOf(FakeOption.LAYOUT_ECHO, FakeSettings.LayoutEcho.class),
                oneOf(FakeOption.TOKEN_MISMATCH, FakeSettings.TokenMismatch.class),
                oneOf(FakeOption.TOKEN_REPLAY, FakeSettings.TokenReplay.class),
                oneOf(FakeOption.REPEATED_STOP, FakeSettings.RepeatedStop.class),
                oneOf(FakeOption.AUTO_STOP, FakeSettings.AutoStop.class),
                oneOf(FakeOption.CHANNEL_FAILURE, FakeSettings.ChannelFailure.class),
                oneOf(FakeOption.SIGNATURES, FakeSettings.Signatures.class),
                oneOf(FakeOption.WEB_PAGES, FakeSettings.WebPages.class));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        return settings;
    }

    private String value(FakeOption option) {
        String value = values.get(option.text());
        return value == null || value.isBlank() ? option.byDefault() : value.strip();
    }

    private Delay delay(FakeOption option) {
        String value = value(option);
        if (value.equalsIgnoreCase("manual")) {
            return Delay.MANUAL;
        }
        try {
            Duration duration = duration(value);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return Delay.of(duration);
            }
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            // Reported below, with all that is allowed.
        }
        problem(option, value, "a duration such as 2s or 0s, at most " + LONGEST.toDays() + " days, or manual");
        return Delay.MANUAL;
    }

    /** As Quarkus reads durations: seconds, a number with a unit, or ISO 8601. */
    private static Duration duration(String text) {
        String value = text.toLowerCase(Locale.ROOT);
        if (value.matches("[0-9]+")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        if (value.matches("[0-9]+ms")) {
            return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
        }
        if (value.matches("[0-9]+d")) {
            return Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 1)));
        }
        return Duration.parse(Character.isDigit(value.charAt(0)) ? "PT" + value : value);
    }

    private int limit(FakeOption option) {
        return number(option, 1, Integer.MAX_VALUE, "at least 1; remove it to have no limit");
    }

    private int number(FakeOption option, int least, int most, String allowed) {
        String value = value(option);
        if (value == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, with all that is allowed.
        }
        problem(option, value, allowed);
        return 0;
    }

    private <E extends Enum<E>> E oneOf(FakeOption option, Class<E> type) {
        String value = value(option);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        problem(option, value, option.allowed());
        return null;
    }

    private void problem(FakeOption option, String value, String allowed) {
        problems.add(spelling.apply(option.text()) + " is \"" + shown(value) + "\", but must be " + allowed + ".");
    }

    /** A value may be anything, and a message is one short line. */
    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 100 ? line : line.substring(0, 100) + "...";
    }
}
