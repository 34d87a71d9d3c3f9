package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** The key that participant tokens of an application's own are checked with. */
public final class PublicKey extends Resource {

    private final String material;
    private final String fingerprint;

    /**
     * @param material the key in PEM
     * @param fingerprint what tells it from others
     */
    public PublicKey(Long sequence, Arn arn, String name, Map<String, String> tags, String material, String fingerprint) {
        super(sequence, arn, name, tags);
        this.material = material;
        this.fingerprint = fingerprint;
    }

    public String material() {
        return material;
    }

    public String fingerprint() {
        return fingerprint;
    }
}
