package io.quarkiverse.ivs.composition.fake.settings;

/**
 * How a storage configuration is that nobody has created.
 *
 * @param bucket where its recordings go
 * @param broken whether nothing can be recorded, as with a wrong bucket policy
 */
public record StorageSettings(String bucket, boolean broken) {

    static final String DEFAULT_BUCKET = "fake-bucket";
    static final StorageSettings DEFAULT = new StorageSettings(DEFAULT_BUCKET, false);
}
