package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.concurrent.CompletableFuture;

/** Reads the small files of a recording, with what the application reads buckets with. */
@FunctionalInterface
public interface RecordingFiles {

    /** Whether there is something to read with. */
    default boolean areReadable() {
        return true;
    }

    /** The file, or its first 64 KiB; fails if it is not there. */
    CompletableFuture<byte[]> read(String bucket, String key);
}
