package io.quarkiverse.ivs.composition.fake.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Composition.Change;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.Ids;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.state.StateListener;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * Writes an event for each change that the service tells. A session starts with its first destination; whether a destination
 * starts again after it was reconnecting is assumed.
 */
public final class EventWriter implements StateListener {

    private final Ids ids;
    private final BiConsumer<String, String> out;

    /** @param out takes the name and the JSON of each event */
    public EventWriter(Ids ids, BiConsumer<String, String> out) {
        this.ids = ids;
        this.out = out;
    }

    @Override
    public void changed(Composition composition, Change change) {
        if (change.destinationId() == null) {
            if (change.state() == State.STOPPED) {
                composition(composition, change, "Session End", null);
            } else if (change.state() == State.FAILED) {
                composition(composition, change, "Session Failure", "All destinations failed");
            }
            return;
        }
        switch (change.state()) {
            case ACTIVE -> {
                if (composition.state() == State.STARTING) {
                    composition(composition, new Change(change.time(), null, State.ACTIVE), "Session Start", null);
                }
                composition(composition, change, "Destination Start", null);
            }
            case RECONNECTING -> composition(composition, change, "Destination Reconnecting", "Connection lost");
            case FAILED -> composition(composition, change, "Destination Failure", reason(composition, change));
            case STOPPED -> {
                if (destination(composition, change).startTime() != Destination.NEVER) {
                    composition(composition, change, "Destination End", null);
                }
            }
            default -> {
                // The service tells nothing of it.
            }
        }
    }

    @Override
    public void publishing(Stage stage, String sessionId, Participant participant, long now) {
        String name = participant.publishing() ? "Participant Published" : "Participant Unpublished";
        write("IVS Stage Update", name, stage.arn(), now, Json.node()
                .put("session_id", sessionId)
                .put("event_name", name)
                .put("event_time", Json.time(now))
                .put("user_id", participant.userId())
                .put("participant_id", participant.id()));
    }

    private void composition(Composition composition, Change change, String name, String reason) {
        write("IVS Composition State Change", name, composition.arn(), change.time(), Json.node()
                .put("event_name", name)
                .put("stage_arn", composition.spec().stageArn())
                .put("id", change.destinationId())
                .put("reason", reason));
    }

    private void write(String detailType, String name, Arn resource, long time, ObjectNode detail) {
        ObjectNode event = Json.node()
                .put("version", "0")
                .put("id", ids.request())
                .put("detail-type", detailType)
                .put("source", "aws.ivs")
                .put("account", resource.account())
                // The envelope's time has whole seconds.
                .put("time", Instant.ofEpochMilli(time).truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", resource.region());
        event.putArray("resources").add(resource.text());
        event.set("detail", detail);
        out.accept(name, Json.text(event));
    }

    private static Destination destination(Composition composition, Change change) {
        return composition.destinations().stream().filter(each -> each.id().equals(change.destinationId())).findFirst()
                .orElseThrow();
    }

    private static String reason(Composition composition, Change change) {
        return destination(composition, change).spec().channelArn() != null ? "Stream already exists" : "Access denied";
    }
}
