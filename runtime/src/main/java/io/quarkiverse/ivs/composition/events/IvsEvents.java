package io.quarkiverse.ivs.composition.events;

import io.smallrye.mutiny.Uni;

/**
 * Where events come in, from wherever an application has them: a queue, a topic, a Lambda function, a test. Inject it, and hand
 * over one event of EventBridge as it came; also as the {@code Message} of an SNS notification.
 *
 * <pre>{@code
 * @Incoming("ivs-events")
 * void fromQueue(String json) {
 *     events.receive(json);
 * }
 * }</pre>
 *
 * The event is told to its observers, see {@link IvsEvent}. An event with the id of one that was told within 24 hours is passed
 * over; if that one is being told just now, its outcome is shared. Events of one composition are told one after the other. An
 * event of another source, or one that is about neither compositions nor stages, is passed over.
 */
public interface IvsEvents {

    /**
     * Tells one event; returns when all observers are done. The synchronous ones run on this thread. Not to be called by an
     * observer with an event of the same composition, which would wait for itself.
     *
     * @param json the event, at most 256 KiB
     * @throws InvalidEventException if it is no event
     * @throws DeliveryInProgressException if it is being told elsewhere, for more than four seconds
     * @throws RuntimeException what an observer has thrown: the event may be delivered again
     * @throws IllegalStateException on an event-loop thread, or if the application shuts down
     */
    void receive(String json);

    /**
     * Tells one event, without blocking the caller; observers run on a worker thread.
     *
     * @param json the event, at most 256 KiB
     * @return completes when all observers are done; fails as {@link #receive(String)} does
     */
    Uni<Void> receiveAsync(String json);
}
