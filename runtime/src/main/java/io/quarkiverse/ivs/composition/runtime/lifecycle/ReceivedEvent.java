package io.quarkiverse.ivs.composition.runtime.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.events.DestinationEnded;
import io.quarkiverse.ivs.composition.events.DestinationFailed;
import io.quarkiverse.ivs.composition.events.DestinationReconnecting;
import io.quarkiverse.ivs.composition.events.DestinationStarted;
import io.quarkiverse.ivs.composition.events.EventEnvelope;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.events.ParticipantPublishFailed;
import io.quarkiverse.ivs.composition.events.ParticipantPublished;
import io.quarkiverse.ivs.composition.events.ParticipantUnpublished;
import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkiverse.ivs.composition.events.SessionFailed;
import io.quarkiverse.ivs.composition.events.SessionStarted;
import io.quarkiverse.ivs.composition.events.UnrecognizedEvent;

/**
 * An event as it was read: whether it is late shows when it is told.
 *
 * @param envelope what all events have
 * @param detailType one of ours
 * @param eventName null if there is none
 * @param resource the first of its resources, or null
 * @param detail whatever stands there
 */
record ReceivedEvent(EventEnvelope envelope, String detailType, String eventName, String resource, JsonNode detail) {

    static final String COMPOSITION = "IVS Composition State Change";
    static final String STAGE = "IVS Stage Update";

    /** The composition whose events are told one after the other; null if it is about none. */
    String composition() {
        return detailType.equals(COMPOSITION) ? resource : null;
    }

    IvsEvent event(boolean late) {
        String name = eventName == null ? "" : eventName;
        return detailType.equals(COMPOSITION) ? compositionEvent(name, late) : stageEvent(name);
    }

    private IvsEvent compositionEvent(String name, boolean late) {
        String stage = EventReader.text(detail.path("stage_arn"));
        String destination = EventReader.text(detail.path("id"));
        String reason = EventReader.text(detail.path("reason"));
        return switch (name) {
            case "Session Start" -> new SessionStarted(envelope, resource, stage, late);
            case "Session End" -> new SessionEnded(envelope, resource, stage, late);
            case "Session Failure" -> new SessionFailed(envelope, resource, stage, reason, late);
            case "Destination Start" -> new DestinationStarted(envelope, resource, stage, destination, late);
            case "Destination End" -> new DestinationEnded(envelope, resource, stage, destination, late);
            case "Destination Failure" -> new DestinationFailed(envelope, resource, stage, destination, reason, late);
            case "Destination Reconnecting" ->
                new DestinationReconnecting(envelope, resource, stage, destination, reason, late);
            default -> new UnrecognizedEvent(envelope, detailType, eventName);
        };
    }

    private IvsEvent stageEvent(String name) {
        String session = EventReader.text(detail.path("session_id"));
        String participant = EventReader.text(detail.path("participant_id"));
        String user = EventReader.text(detail.path("user_id"));
        return switch (name) {
            case "Participant Published" -> new ParticipantPublished(envelope, resource, session, participant, user);
            case "Participant Unpublished" -> new ParticipantUnpublished(envelope, resource, session, participant, user);
            case "Participant Publish Error" -> new ParticipantPublishFailed(envelope, resource, session, participant, user);
            default -> new UnrecognizedEvent(envelope, detailType, eventName);
        };
    }
}
