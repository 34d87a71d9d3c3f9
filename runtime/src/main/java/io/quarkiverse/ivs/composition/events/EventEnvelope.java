package io.quarkiverse.ivs.composition.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What EventBridge says of every event. Each part but the JSON is null if the event lacks it.
 *
 * @param id the event's id: the same when it is delivered again
 * @param time when it happened, by the service's clock; of composition events it is the only time there is
 * @param account the AWS account
 * @param region the region
 * @param json the whole event as it came, without what a queue or topic had put around it
 */
public record EventEnvelope(@Nullable String id, @Nullable Instant time, @Nullable String account, @Nullable String region,
        String json) {
}
