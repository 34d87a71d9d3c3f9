package io.quarkiverse.ivs.composition.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened on AWS. Observe this type to hear of everything, or one of its subtypes:
 *
 * <pre>{@code
 * void onAir(@Observes DestinationStarted event) { ... }
 *
 * void anything(@ObservesAsync CompositionEvent event) { ... }
 * }</pre>
 *
 * Synchronous observers run first, one after the other, on the thread that called {@link IvsEvents#receive(String)} or on a
 * worker thread, with a request context; they may block. When one throws, the delivery fails, and a queue or EventBridge
 * delivers the event again: to all observers, so observers must stand repetition. Asynchronous ones follow, together. An
 * observer that returns a {@code Uni} or {@code CompletionStage} is a build error, since nobody would wait for it.
 * <p>
 * Whatever an event lacks is null.
 */
public sealed interface IvsEvent permits CompositionEvent, StageEvent, UnrecognizedEvent {

    /**
     * What EventBridge says of every event.
     *
     * @return the envelope
     */
    EventEnvelope envelope();

    /**
     * The event's id, the same when it is delivered again.
     *
     * @return the id, or null
     */
    default @Nullable String id() {
        return envelope().id();
    }

    /**
     * When it happened.
     *
     * @return the time, or null
     */
    default @Nullable Instant time() {
        return envelope().time();
    }

    /**
     * The AWS account.
     *
     * @return its digits, or null
     */
    default @Nullable String account() {
        return envelope().account();
    }

    /**
     * The region.
     *
     * @return such as {@code eu-west-1}, or null
     */
    default @Nullable String region() {
        return envelope().region();
    }

    /**
     * The event as it came, for what is not a method here.
     *
     * @return JSON, never null
     */
    default String json() {
        return envelope().json();
    }
}
