package io.quarkiverse.ivs.composition.runtime.template;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/**
 * The idempotency token of a start that is meant once: every process that computes it from the same parts gets the same one, so
 * the service gives them the same composition.
 * <p>
 * The formula, which must never change: {@code base64url(SHA-256(part...))} without padding, 43 characters, where
 * each part is the number of its UTF-8 bytes as four bytes, the highest first, followed by these bytes. The parts are
 * the name of the template, the ARN of the stage, and the key of the application; for a successor, also the ARN of
 * the composition that it follows. The lengths keep ("ab", "c") and ("a", "bc") apart.
 */
public final class StartKeys {

    private StartKeys() {
    }

    /** The token of a start that is meant once and has no key. */
    public static String random() {
        return UUID.randomUUID().toString();
    }

    /** The token of the first composition of a key. */
    public static String first(String template, String stageArn, String key) {
        return token(template, stageArn, key);
    }

    /** The token of the composition that follows one that has ended. */
    public static String successor(String template, String stageArn, String key, String endedArn) {
        return token(template, stageArn, key, endedArn);
    }

    private static String token(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
