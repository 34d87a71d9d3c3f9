package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * An event of compositions or stages that this version does not know, such as one that AWS has added since.
 *
 * @param envelope what EventBridge says of every event; its JSON has all the rest
 * @param detailType {@code IVS Composition State Change} or {@code IVS Stage Update}
 * @param eventName its {@code event_name}, or null
 */
public record UnrecognizedEvent(EventEnvelope envelope, String detailType, @Nullable String eventName) implements IvsEvent {
}
