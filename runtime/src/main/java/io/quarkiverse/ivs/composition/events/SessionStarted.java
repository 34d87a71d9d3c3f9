package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * The composition has subscribed to the stage ({@code Session Start}): it comes once, before the destinations start.
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param late whether something newer was told before
 */
public record SessionStarted(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        boolean late) implements CompositionEvent {
}
