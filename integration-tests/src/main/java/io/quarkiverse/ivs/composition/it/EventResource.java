package io.quarkiverse.ivs.composition.it;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.events.StageEvent;

/** Keeps the events that the application was told. */
@Path("/events")
@Singleton
public class EventResource {

    private static final int KEPT = 1000;

    private final Deque<Event> latest = new ArrayDeque<>();

    /** What the caller reads; what an event lacks is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(String type, String id, String compositionArn, String stageArn, Instant time, Boolean late) {

        static Event of(IvsEvent event) {
            CompositionEvent composition = event instanceof CompositionEvent ofComposition ? ofComposition : null;
            String stage = composition != null ? composition.stageArn()
                    : event instanceof StageEvent ofStage ? ofStage.stageArn() : null;
            return new Event(event.getClass().getSimpleName(), event.id(),
                    composition == null ? null : composition.compositionArn(), stage, event.time(),
                    composition == null ? null : composition.late());
        }
    }

    void anything(@Observes IvsEvent event) {
        synchronized (latest) {
            if (latest.size() == KEPT) {
                latest.removeFirst();
            }
            latest.addLast(Event.of(event));
        }
    }

    /** The latest events, the oldest first. */
    @GET
    public List<Event> events() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}
