package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * The composition has failed ({@code Session Failure}). Reasons that AWS's guide names: the stage was deleted, no participant
 * was detected in the stage, all outputs failed, an internal error.
 *
 * @param envelope what EventBridge says of every event
 * @param compositionArn the composition, or null
 * @param stageArn the stage, or null
 * @param reason why, in the service's words, or null
 * @param late whether something newer was told before
 */
public record SessionFailed(EventEnvelope envelope, @Nullable String compositionArn, @Nullable String stageArn,
        @Nullable String reason,
        boolean late) implements CompositionEvent {
}
