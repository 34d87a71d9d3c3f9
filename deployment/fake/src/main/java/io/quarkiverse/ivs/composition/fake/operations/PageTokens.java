package io.quarkiverse.ivs.composition.fake.operations;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;

import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;

/** The tokens that lead from one page to the next. One that was not made here, or for another list, is refused. */
public final class PageTokens {

    private static final int LENGTH = Long.BYTES + 2 * Integer.BYTES;

    private final long secret;

    public PageTokens(long secret) {
        this.secret = secret;
    }

    /** The token for what comes after this sequence number. */
    public String token(String list, long after) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(after ^ secret)
                .putInt(Objects.hash(secret, list, after))
                .putInt(Objects.hash(after, secret, list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The sequence number that the page comes after; 0 without a token. */
    public long after(Path path, String list, String token) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        long after = sequence(token);
        if (after < 0 || !token.equals(token(list, after))) {
            throw Rule.broken(path.then("nextToken"), "is not a token of this list");
        }
        return after;
    }

    private long sequence(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == LENGTH ? ByteBuffer.wrap(bytes).getLong() ^ secret : -1;
        } catch (IllegalArgumentException e) {
            // No Base64: not made here.
            return -1;
        }
    }
}
