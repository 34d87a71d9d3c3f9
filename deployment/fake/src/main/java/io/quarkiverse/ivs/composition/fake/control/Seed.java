package io.quarkiverse.ivs.composition.fake.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.CompositionSpecs;
import io.quarkiverse.ivs.composition.fake.rules.BrokenRule;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What exists from the start: JSON that has been checked, and can be loaded any number of times. */
public final class Seed {

    /** Nothing exists. */
    public static final Seed NONE = new Seed(Json.node());

    private static final String ROOT = "seed";
    /** What Jackson adds about the bracket that was not closed; it is of no use without the source. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

    private final JsonNode seed;

    private Seed(JsonNode seed) {
        this.seed = seed;
    }

    /**
     * Reads and checks a seed.
     *
     * @param file its name, for the message
     * @param json its content
     * @param key what names the file, for the message
     * @throws IllegalArgumentException that names file, line and mend, if the seed is broken
     */
    public static Seed read(String file, byte[] json, String key) {
        try {
            JsonNode seed = Json.parse(json);
            List<BrokenRule> problems = problems(seed, ROOT, List.of());
            if (!problems.isEmpty()) {
                throw broken(file, key,
                        problems.stream().limit(ControlRules.SHOWN).map(problem -> line(json, problem)).toList(),
                        problems.size());
            }
            return new Seed(seed);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw broken(file, key, List.of(line(location == null ? 1 : location.getLineNr(),
                    "this is no JSON: " + START_MARKER.matcher(e.getOriginalMessage()).replaceFirst(""))), 1);
        } catch (IOException e) {
            throw broken(file, key, List.of(line(1, "this is no UTF-8 text")), 1);
        }
    }

    /** A seed that came in a request; throws a ServiceError if it is broken, or cannot be beside what is there. */
    static Seed of(JsonNode json, Store store) {
        ControlRules.refuse(problems(json, "snapshot", store.compositions().registry().all()));
        return new Seed(json);
    }

    public void load(Store store, CompositionSpecs specs, long now) {
        new SeedLoader(store, specs, seed, now).load();
    }

    private static List<BrokenRule> problems(JsonNode json, String root, Collection<Composition> there) {
        List<BrokenRule> broken = ControlRules.problems("seed", root, json);
        return broken.isEmpty() ? SeedConflicts.of(Path.of(root), json, there) : broken;
    }

    private static String line(byte[] json, BrokenRule problem) {
        return line(lineOf(json, problem.path().pointer()), problem.getMessage().substring(ROOT.length() + 1));
    }

    /** The line of the value at the pointer; when there is none, that of the nearest value around it. */
    private static int lineOf(byte[] json, String pointer) {
        int line = 1;
        int matched = 0;
        try (JsonParser parser = Json.mapper().createParser(json)) {
            while (parser.nextToken() != null) {
                String at = parser.getParsingContext().pathAsPointer().toString();
                if (at.length() > matched && (pointer.equals(at) || pointer.startsWith(at + "/"))) {
                    matched = at.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("This was valid JSON a moment ago", e);
        }
        return line;
    }

    private static String line(int number, String problem) {
        return "line " + number + ": " + problem;
    }

    private static IllegalArgumentException broken(String file, String key, List<String> lines, int problems) {
        String mend = " or remove " + key + "; a snapshot of the fake shows the form.";
        if (problems == 1) {
            return new IllegalArgumentException("The seed " + file + " is broken in " + lines.get(0) + ". Correct it," + mend);
        }
        String more = problems > lines.size() ? "\nand " + (problems - lines.size()) + " more" : "";
        return new IllegalArgumentException("The seed " + file + " is broken in " + problems + " places:\n"
                + String.join("\n", lines) + more + "\nCorrect them," + mend);
    }
}
