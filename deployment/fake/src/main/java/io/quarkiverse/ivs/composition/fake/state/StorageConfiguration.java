package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** Where recordings go. */
public final class StorageConfiguration extends Resource {

    /** The bucket of a configuration that nobody has created. */
    public static final String DEFAULT_BUCKET = "fake-bucket";

    private final String bucketName;

    public StorageConfiguration(Long sequence, Arn arn, String name, Map<String, String> tags, String bucketName) {
        super(sequence, arn, name, tags);
        this.bucketName = bucketName;
    }

    public String bucketName() {
        return bucketName;
    }
}
