package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** What exists from the start: JSON that has been checked, and can be planted any number of times. */
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
     * @throws IllegalArgumentException that names file, line and mend, if the seed is broken
     */
    public static Seed read(String file, byte[] json) {
        try {
            return new Seed(checked(Json.parse(json), ROOT));
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw broken(file, location == null ? 1 : location.getLineNr(),
                    "this is no JSON: " + START_MARKER.matcher(e.getOriginalMessage()).replaceFirst(""));
        } catch (IOException e) {
            throw broken(file, 1, "this is no UTF-8 text");
        } catch (ServiceError e) {
            String path = e.getMessage().substring(0, e.getMessage().indexOf(' '));
            int line = JsonLines.lineOf(json, path.substring(ROOT.length()).replace('.', '/'));
            throw broken(file, line, e.getMessage().substring(ROOT.length() + 1));
        }
    }

    /** A seed that came in a request; throws a ServiceError if it is broken. */
    static Seed of(JsonNode json) {
        return new Seed(checked(json, "snapshot"));
    }

    /** Adds everything to a world. */
    void plant(World world, long now) {
        new Planting(world, seed, now).plant();
    }

    private static JsonNode checked(JsonNode json, String root) {
        SeedRules.SEED.check(Path.of(root), json);
        return json;
    }

    private static IllegalArgumentException broken(String file, int line, String problem) {
        return new IllegalArgumentException("The seed " + file + " is broken in line " + line + ": " + problem
                + ". Correct it, or remove quarkus.ivs-composition.devservices.seed; a snapshot of the fake shows the form.");
    }
}
