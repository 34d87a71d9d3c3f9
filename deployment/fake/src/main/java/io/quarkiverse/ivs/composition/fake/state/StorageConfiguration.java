package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** Where recordings go. */
public final class StorageConfiguration extends Resource {

    private final String bucketName;
    private final boolean broken;

    public StorageConfiguration(Long sequence, Arn arn, String name, Map<String, String> tags, String bucketName,
            boolean broken) {
        super(sequence, arn, name, tags);
        this.bucketName = bucketName;
        this.broken = broken;
    }

    /** Whether nothing can be recorded, as with a wrong bucket policy. */
    public boolean broken() {
        return broken;
    }

    public String bucketName() {
        return bucketName;
    }
}
