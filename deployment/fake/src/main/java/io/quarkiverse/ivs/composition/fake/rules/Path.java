package io.quarkiverse.ivs.composition.fake.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where in a request a value stands. It becomes text only when something is wrong there.
 *
 * @param parent the place around it, or null
 * @param name the name of the member, or the index of the element
 * @param found takes what is wrong in structures and lists, so that 1000 problems are found; null where the first is thrown
 */
public record Path(Path parent, String name, List<BrokenRule> found) {

    private static final int MOST = 1000;

    public static Path of(String operation) {
        return new Path(null, operation, null);
    }

    /** A place where all that is wrong is found, misspelled names too. The service passes over what it does not know. */
    public static Path strict(String name) {
        return new Path(null, name, new ArrayList<>());
    }

    boolean strict() {
        return found != null;
    }

    int problems() {
        return strict() ? found.size() : 0;
    }

    void broken(BrokenRule rule) {
        if (!strict() || found.size() == MOST) {
            throw rule;
        }
        found.add(rule);
    }

    public Path then(String child) {
        return new Path(this, child, found);
    }

    /** Looks at each element of the list that stands here, and at its place. */
    public void each(JsonNode list, BiConsumer<Path, JsonNode> what) {
        for (int i = 0; i < list.size(); i++) {
            try {
                what.accept(then(Integer.toString(i)), list.get(i));
            } catch (BrokenRule rule) {
                broken(rule);
            }
        }
    }

    /** The place in the document, as a JSON pointer. */
    public String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return parent == null ? name : parent + "." + name;
    }
}
