package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What only a recording as HLS has.
 *
 * @param targetSegmentDurationSeconds seconds that a segment should last, 2 to 10; the service uses 2 when null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompositionRecordingHlsConfiguration(@Nullable Integer targetSegmentDurationSeconds) {
}
