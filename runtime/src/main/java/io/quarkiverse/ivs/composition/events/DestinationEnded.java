package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * A destination has ended as it should ({@code Destination End}).
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param destinationId the destination, or null
 * @param late whether something newer was told before
 */
public record DestinationEnded(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        @Nullable String destinationId,
        boolean late) implements DestinationEvent {
}
