package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** What an ARN names, and what can have tags. */
public abstract class Tagged {

    private final Arn arn;
    private Map<String, String> tags;
    private long place;

    Tagged(Arn arn, Map<String, String> tags) {
        this.arn = arn;
        this.tags = tags;
    }

    /** Its place in lists, as its {@link Registry} found: above that of all before it. */
    public long place() {
        return place;
    }

    void place(long number) {
        place = number;
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
