package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Instant;
import java.util.Map;

import io.quarkiverse.ivs.composition.events.ParticipantPublished;
import io.quarkiverse.ivs.composition.events.StageEvent;

/** Who publishes in which session, as far as it was told, in whatever order. Knows the latest 10,000 participants. */
final class Publishers {

    private static final int PARTICIPANTS = 10_000;

    private final Map<Participant, Latest> latest = new LatestMap<>(PARTICIPANTS);

    private record Participant(String sessionId, String id) {
    }

    private record Latest(Instant time, boolean publishing) {
    }

    /** What an event says, unless something newer is known of its participant. */
    synchronized void told(StageEvent event) {
        Participant participant = new Participant(event.sessionId(), event.participantId());
        Latest before = latest.get(participant);
        if (before == null || before.time == null || event.time() == null || !event.time().isBefore(before.time)) {
            latest.put(participant, new Latest(event.time(), event instanceof ParticipantPublished));
        }
    }

    /** Whether anybody is known to publish. */
    synchronized boolean anyIn(String sessionId) {
        return latest.entrySet().stream()
                .anyMatch(each -> each.getKey().sessionId.equals(sessionId) && each.getValue().publishing);
    }
}
