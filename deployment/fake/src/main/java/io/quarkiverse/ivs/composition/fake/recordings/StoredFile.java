package io.quarkiverse.ivs.composition.fake.recordings;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file of a recording.
 *
 * @param key its name in its bucket
 * @param modified when it was last written, in milliseconds of the epoch
 * @param type its media type
 * @param content what is in it
 */
public record StoredFile(String key, long modified, String type, byte[] content) {

    /** What Amazon S3 tells contents apart by: their MD5 in quotation marks. */
    public String etag() {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content)) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
