package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one destination of a composition. A destination may fail while the composition goes on.
 */
public sealed interface DestinationEvent extends CompositionEvent
        permits DestinationStarted, DestinationEnded, DestinationFailed, DestinationReconnecting {

    /**
     * The destination, from the detail {@code id}: {@code Destination.id()} in the model.
     *
     * @return its id, or null
     */
    @Nullable
    String destinationId();
}
