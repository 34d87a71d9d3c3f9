package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/** A neighbour of compositions: a stage, an encoder or storage configuration, a channel. */
class Resource {

    private final Long sequence;
    private final Arn arn;
    private String detail;
    private String name;
    private Map<String, String> tags;

    /**
     * @param sequence its place in lists
     * @param detail the structure that makes it what it is, as answers show it, as JSON, or null
     */
    Resource(Long sequence, Arn arn, String name, Map<String, String> tags, String detail) {
        this.sequence = sequence;
        this.arn = arn;
        this.name = name;
        this.tags = tags;
        this.detail = detail;
    }

    Long sequence() {
        return sequence;
    }

    Arn arn() {
        return arn;
    }

    String detail() {
        return detail;
    }

    void detail(String newDetail) {
        detail = newDetail;
    }

    String name() {
        return name;
    }

    void name(String newName) {
        name = newName;
    }

    Map<String, String> tags() {
        return tags;
    }

    void tags(Map<String, String> newTags) {
        tags = newTags;
    }
}
