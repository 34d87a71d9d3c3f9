package io.quarkiverse.ivs.composition.runtime.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the signatures, kept: one belongs to a secret, a day and a region. */
final class SigningKeys {

    private static final String HMAC = "HmacSHA256";
    /** More than there are regions. */
    private static final int MAX_REGIONS = 64;

    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    Key of(String secret, String date, String region) {
        Key known = keys.get(region);
        if (known != null && known.date.equals(date) && known.secret.equals(secret)) {
            return known;
        }
        Key made = new Key(secret, date, derived(secret, date, region));
        if (known != null || keys.size() < MAX_REGIONS) {
            keys.put(region, made);
        }
        return made;
    }

    private static SecretKeySpec derived(String secret, String date, String region) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] { date, region, Signature.SERVICE, "aws4_request" }) {
            key = mac(new SecretKeySpec(key, HMAC)).doFinal(part.getBytes(StandardCharsets.UTF_8));
        }
        return new SecretKeySpec(key, HMAC);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** No record: its text would have the secret. */
    static final class Key {

        private final String secret;
        private final String date;
        private final SecretKeySpec key;
        private final Mac unused;

        Key(String secret, String date, SecretKeySpec key) {
            this.secret = secret;
            this.date = date;
            this.key = key;
            this.unused = mac(key);
        }

        /** For one use. A copy costs less than looking for the provider again. */
        Mac newMac() {
            try {
                return (Mac) unused.clone();
            } catch (CloneNotSupportedException e) {
                // Such as one that lives in a hardware module.
                return mac(key);
            }
        }
    }
}
