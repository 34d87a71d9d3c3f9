package io.quarkiverse.ivs.composition.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.rules.NearestName;
import io.quarkiverse.ivs.composition.fake.settings.FakeOption;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

/**
 * What the command line says.
 *
 * @param settings how the fake behaves
 * @param seed what exists from the start
 * @param port 0 for a free one
 */
record Arguments(FakeSettings settings, Seed seed, int port) {

    /** Shows the help, whatever else is there. */
    static final String HELP = "--help";

    private static final String PREFIX = "--";
    private static final int LONGEST_SHOWN = 100;

    /** Reads {@code --name value} and {@code --name=value}; throws an IllegalArgumentException that lists all that is wrong. */
    static Arguments read(String... arguments) {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = values(arguments, problems);
        FakeSettings settings = tried(problems, () -> FakeSettings.read(values, name -> PREFIX + FakeOption.argumentOf(name)));
        Seed seed = tried(problems, () -> seed(values.get(FakeOption.SEED.text())));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        return new Arguments(settings, seed, Integer.parseInt(values.getOrDefault(FakeOption.PORT.text(), "0").strip()));
    }

    /** The options, one with its values, its default and its meaning each. */
    static String help() {
        String options = Stream.of(FakeOption.values())
                .map(option -> "  " + PREFIX + option.argument() + " <" + option.form().allowed() + ">"
                        + (option.byDefault() == null ? "" : " (default: " + option.byDefault() + ")") + "\n      "
                        + option.meaning() + "\n")
                .collect(Collectors.joining());
        return "Runs a fake of Amazon IVS Real-Time.\n\nOptions, each as --name value or --name=value:\n"
                + options + "  " + HELP + "\n      Shows this.\n";
    }

    private static Map<String, String> values(String[] arguments, List<String> problems) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String[] nameAndValue = argument.split("=", 2);
            String name = argument.startsWith(PREFIX) ? nameAndValue[0].substring(PREFIX.length()) : "";
            String value = nameAndValue.length > 1 ? nameAndValue[1] : null;
            if (value == null && !name.isEmpty() && i + 1 < arguments.length && !arguments[i + 1].startsWith(PREFIX)) {
                // What follows an unknown option belongs to it, too.
                value = arguments[++i];
            }
            FakeOption option = FakeOption.ofArgument(name);
            if (option == null) {
                problems.add(unknown(argument, name));
            } else if (value == null) {
                problems.add(argument + " has no value; " + PREFIX + name + " <value> sets it.");
            } else if (values.containsKey(option.key(name)) && !option.list()) {
                problems.add(PREFIX + name + " is there twice; leave one out.");
            } else {
                values.merge(option.key(name), value, (before, another) -> before + "," + another);
            }
        }
        // Blank is not set.
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static String unknown(String argument, String name) {
        // Not the value of a misspelled option, which may be a secret.
        String shown = (name.isEmpty() ? argument : PREFIX + name).replaceAll("\\p{Cntrl}", " ");
        return (shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "...") + " is no option; "
                + NearestName.of(name, Stream.of(FakeOption.values()).map(FakeOption::argument).toList())
                        .map(nearest -> "did you mean " + PREFIX + nearest + "? ").orElse("")
                + HELP + " lists them.";
    }

    private static Seed seed(String file) {
        if (file == null) {
            return Seed.NONE;
        }
        try {
            return Seed.read(file, Files.readAllBytes(Path.of(file)), PREFIX + FakeOption.SEED.text());
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(PREFIX + FakeOption.SEED.text() + " is \"" + file
                    + "\", but this file cannot be read. Correct it, or remove it to start with nothing.", e);
        }
    }

    private static <T> T tried(List<String> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            problems.add(wrong.getMessage());
            return null;
        }
    }
}
