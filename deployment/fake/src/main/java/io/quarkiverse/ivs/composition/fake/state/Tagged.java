package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** What an ARN names, and what can have tags. */
public abstract class Tagged {

    private final Long sequence;
    private final Arn arn;
    private Map<String, String> tags;

    /** @param sequence its place in lists */
    Tagged(Long sequence, Arn arn, Map<String, String> tags) {
        this.sequence = sequence;
        this.arn = arn;
        this.tags = tags;
    }

    public Long sequence() {
        return sequence;
    }

    public Arn arn() {
        return arn;
    }

    public Map<String, String> tags() {
        return tags;
    }

    public void tags(Map<String, String> newTags) {
        tags = newTags;
    }
}
