package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the service adds to a destination.
 *
 * @param s3 for an S3 destination, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationDetail(@Nullable S3Detail s3) {
}
