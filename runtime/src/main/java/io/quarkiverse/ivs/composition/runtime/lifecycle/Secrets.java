package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secrets that the webhook accepts. How long a comparison takes says nothing of them: digests are compared, and all of
 * them.
 */
final class Secrets {

    private final List<byte[]> accepted;

    Secrets(Optional<String> secret, Optional<String> previous) {
        Stream<String> both = Stream.of(secret, previous).flatMap(Optional::stream).filter(text -> !text.isBlank());
        // A previous one alone is no secret: whoever has removed the other one wants nobody in.
        this.accepted = isSet(secret) ? both.map(Secrets::digest).toList() : List.of();
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    boolean accept(String given) {
        byte[] digest = digest(given == null ? "" : given);
        boolean found = false;
        for (byte[] each : accepted) {
            found |= MessageDigest.isEqual(each, digest);
        }
        return found;
    }

    private static boolean isSet(Optional<String> secret) {
        return secret.isPresent() && !secret.get().isBlank();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
