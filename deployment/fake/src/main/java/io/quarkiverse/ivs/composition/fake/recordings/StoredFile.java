package io.quarkiverse.ivs.composition.fake.recordings;

import java.util.HexFormat;

import io.quarkiverse.ivs.composition.fake.wire.Digests;

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
        return '"' + HexFormat.of().formatHex(Digests.md5(content)) + '"';
    }
}
