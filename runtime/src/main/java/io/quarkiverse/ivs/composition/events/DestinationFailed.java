package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * A destination has failed for good ({@code Destination Failure}); the composition goes on while it has another. Reasons that
 * AWS's guide names: the bucket is missing, access is denied, the stream already exists.
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param destinationId the destination, or null
 * @param reason why, in the service's words, or null
 * @param late whether something newer was told before
 */
public record DestinationFailed(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        @Nullable String destinationId,
        @Nullable String reason, boolean late) implements DestinationEvent {
}
