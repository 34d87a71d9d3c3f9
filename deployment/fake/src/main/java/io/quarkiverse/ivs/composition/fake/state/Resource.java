package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A neighbour of compositions: a stage, a channel, a configuration, a key. */
public class Resource {

    private final Long sequence;
    private final Arn arn;
    private final ObjectNode members;
    private String name;
    private Map<String, String> tags;

    /**
     * @param sequence its place in lists
     * @param members what only its kind has, as the API's structure
     */
    public Resource(Long sequence, Arn arn, String name, Map<String, String> tags, ObjectNode members) {
        this.sequence = sequence;
        this.arn = arn;
        this.name = name;
        this.tags = tags;
        this.members = members;
    }

    public Long sequence() {
        return sequence;
    }

    public Arn arn() {
        return arn;
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

    public Map<String, String> tags() {
        return tags;
    }

    public void tags(Map<String, String> newTags) {
        tags = newTags;
    }
}
