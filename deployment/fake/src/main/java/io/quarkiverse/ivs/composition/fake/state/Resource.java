package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A neighbour of compositions: a stage, a channel, a configuration, a key. */
public class Resource extends Tagged {

    private final ObjectNode members;
    private String name;

    /** @param members what only its kind has, as the API's structure */
    public Resource(Arn arn, String name, Map<String, String> tags, ObjectNode members) {
        super(arn, tags);
        this.members = members;
        this.name = name;
    }

    public ObjectNode members() {
        return members;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        name = newName;
    }
}
