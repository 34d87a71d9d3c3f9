package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * A destination was lost, and the service tries to reach it again ({@code Destination Reconnecting}).
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param destinationId the destination, or null
 * @param reason why, in the service's words, or null
 * @param late whether something newer was told before
 */
public record DestinationReconnecting(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        @Nullable String destinationId,
        @Nullable String reason, boolean late) implements DestinationEvent {
}
