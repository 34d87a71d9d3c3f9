package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a recording is.
 *
 * @param recordingPrefix the prefix of its objects in the bucket. Keep it: five minutes after the end it cannot be
 *        asked for any more, and it must not be rebuilt from ids
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record S3Detail(@Nullable String recordingPrefix) {
}
