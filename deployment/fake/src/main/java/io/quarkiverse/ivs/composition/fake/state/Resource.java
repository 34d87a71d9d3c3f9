package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** A neighbour of compositions: a stage, an encoder or storage configuration, a channel. */
public abstract class Resource {

    private final Long sequence;
    private final Arn arn;
    private String name;
    private Map<String, String> tags;

    /** @param sequence its place in lists */
    public Resource(Long sequence, Arn arn, String name, Map<String, String> tags) {
        this.sequence = sequence;
        this.arn = arn;
        this.name = name;
        this.tags = tags;
    }

    public Long sequence() {
        return sequence;
    }

    public Arn arn() {
        return arn;
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
