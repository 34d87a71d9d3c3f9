package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * The composition has ended as it should ({@code Session End}), after its destinations have. A recording can be played from now
 * on.
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param late whether something newer was told before
 */
public record SessionEnded(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        boolean late) implements CompositionEvent {
}
