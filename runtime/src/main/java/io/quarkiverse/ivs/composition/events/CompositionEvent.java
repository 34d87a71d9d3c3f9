package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a composition: its session, or one of its destinations.
 */
public sealed interface CompositionEvent extends IvsEvent
        permits SessionStarted, SessionEnded, SessionFailed, DestinationEvent {

    /**
     * The composition, from the event's {@code resources}.
     *
     * @return its ARN, or null
     */
    @Nullable
    String compositionArn();

    /**
     * The stage that is composed, from the detail {@code stage_arn}.
     *
     * @return its ARN, or null
     */
    @Nullable
    String stageArn();

    /**
     * Whether something newer has been told before, so that this is history: an event of a destination is late if a newer one
     * of this destination was told, one of the session if a newer one of the session was. One that says nothing of an end is
     * also late after the end of its destination or session. Events of the same time are not late. Known for what this process
     * was told, for its latest 10,000 compositions.
     *
     * @return whether it is late
     */
    boolean late();
}
