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

    private final Map<String, Kept> keys = new ConcurrentHashMap<>();

    SecretKeySpec of(String secret, String date, String region) {
        Kept known = keys.get(region);
        if (known != null && known.date.equals(date) && known.secret.equals(secret)) {
            return known.key;
        }
        Kept made = new Kept(secret, date, derived(secret, date, region));
        if (known != null || keys.size() < MAX_REGIONS) {
            keys.put(region, made);
        }
        return made.key;
    }

    static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private static SecretKeySpec derived(String secret, String date, String region) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] { date, region, Signature.SERVICE, "aws4_request" }) {
            key = mac(new SecretKeySpec(key, HMAC), part.getBytes(StandardCharsets.UTF_8));
        }
        return new SecretKeySpec(key, HMAC);
    }

    /** Its text has neither secret nor key. */
    private record Kept(String secret, String date, SecretKeySpec key) {

        @Override
        public String toString() {
            return date;
        }
    }
}
