package io.quarkiverse.ivs.composition.fake.rules;

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where in a request a value stands. It becomes text only when something is wrong there.
 *
 * @param parent the place around it, or null
 * @param name the name of the member, or the index of the element
 * @param strict whether structures may have no members that are unknown
 */
public record Path(Path parent, String name, boolean strict) {

    public static Path of(String operation) {
        return new Path(null, operation, false);
    }

    /** A place where a misspelled name is an error. The service itself passes over what it does not know. */
    public static Path strict(String name) {
        return new Path(null, name, true);
    }

    public Path then(String child) {
        return new Path(this, child, strict);
    }

    public Path then(int index) {
        return then(Integer.toString(index));
    }

    /** Looks at each element of the list that stands here, and at its place. */
    public void each(JsonNode list, BiConsumer<Path, JsonNode> what) {
        for (int i = 0; i < list.size(); i++) {
            what.accept(then(i), list.get(i));
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
