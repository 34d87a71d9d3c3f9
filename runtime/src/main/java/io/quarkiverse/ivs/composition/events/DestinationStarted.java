package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * A destination has started ({@code Destination Start}): a channel is on the air, a recording runs. Whether it comes again
 * after a reconnection is not known.
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param destinationId the destination, or null
 * @param late whether something newer was told before
 */
public record DestinationStarted(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        @Nullable String destinationId,
        boolean late) implements DestinationEvent {
}
