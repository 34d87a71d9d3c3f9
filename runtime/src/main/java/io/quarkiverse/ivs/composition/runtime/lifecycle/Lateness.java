package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Instant;
import java.util.Map;

import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.DestinationEnded;
import io.quarkiverse.ivs.composition.events.DestinationEvent;
import io.quarkiverse.ivs.composition.events.DestinationFailed;
import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkiverse.ivs.composition.events.SessionFailed;

/** Knows what was told of the latest compositions, and so what comes late. */
final class Lateness {

    private static final int COMPOSITIONS = 10_000;
    /** More than the two that a composition has. */
    private static final int DESTINATIONS = 10;

    private final Map<String, Told> byComposition = new LatestMap<>(COMPOSITIONS);

    /** Of a session or a destination: the newest time, and whether its end was told. */
    private static final class Track {
        private Instant newest;
        private boolean ended;
    }

    private static final class Told {
        private final Track session = new Track();
        private final Map<String, Track> destinations = new LatestMap<>(DESTINATIONS);
    }

    synchronized boolean isLate(CompositionEvent event) {
        Told told = event.compositionArn() == null ? null : byComposition.get(event.compositionArn());
        if (told == null) {
            return false;
        }
        Track track = event instanceof DestinationEvent destination
                ? told.destinations.getOrDefault(destination.destinationId(), new Track())
                : told.session;
        boolean older = event.time() != null && track.newest != null && event.time().isBefore(track.newest);
        return older || !isFinal(event) && (track.ended || told.session.ended);
    }

    synchronized void told(CompositionEvent event) {
        if (event.compositionArn() == null) {
            return;
        }
        Told told = byComposition.computeIfAbsent(event.compositionArn(), arn -> new Told());
        Track track = event instanceof DestinationEvent destination
                ? told.destinations.computeIfAbsent(destination.destinationId(), id -> new Track())
                : told.session;
        track.ended |= isFinal(event);
        if (event.time() != null && (track.newest == null || event.time().isAfter(track.newest))) {
            track.newest = event.time();
        }
    }

    private static boolean isFinal(CompositionEvent event) {
        return event instanceof SessionEnded || event instanceof SessionFailed || event instanceof DestinationEnded
                || event instanceof DestinationFailed;
    }
}
