package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A stage and who is on it. A stage that somebody has only tagged or renamed still counts as published: it becomes
 * explicit with its creation or with the first join or leave.
 */
final class Stage extends Resource {

    /** Those who have left are forgotten, the first of them first, when there are more. */
    private static final int PARTICIPANTS = 1000;

    private final List<Participant> participants = new ArrayList<>();
    private String sessionId;
    private boolean explicit;
    private long emptySince = LifeCycle.NEVER;

    Stage(Long sequence, Arn arn, String name, Map<String, String> tags) {
        super(sequence, arn, name, tags, null);
    }

    /** From now on only its participants count. */
    void becomeExplicit(long now) {
        if (!explicit) {
            explicit = true;
            emptySince = now;
        }
    }

    Participant join(String participantId, String userId, String newSessionId, long now) {
        becomeExplicit(now);
        if (sessionId == null || activeSessionId() == null) {
            sessionId = newSessionId;
            participants.clear();
        }
        Participant participant = new Participant(participantId, userId, now);
        if (participants.size() >= PARTICIPANTS) {
            participants.stream().filter(each -> !each.connected()).findFirst().ifPresent(participants::remove);
        }
        participants.add(participant);
        return participant;
    }

    void publish(Participant participant, boolean on, long now) {
        participant.publish(on);
        publishersChanged(now);
    }

    void leave(Participant participant, long now) {
        participant.disconnect();
        publishersChanged(now);
    }

    /** Who is connected with this participant id or user id, or null. */
    Participant connected(String id) {
        return participants.stream()
                .filter(participant -> participant.connected()
                        && (id.equals(participant.id()) || id.equals(participant.userId())))
                .findFirst().orElse(null);
    }

    /** When it lost its last publisher, or {@link LifeCycle#NEVER} while it has one. */
    long emptySince() {
        return emptySince;
    }

    /** The session, or null while nobody is connected. */
    String activeSessionId() {
        return participants.stream().anyMatch(Participant::connected) ? sessionId : null;
    }

    /** Who is or was on the stage in its latest session, if that has this id. */
    Collection<Participant> participants(String session) {
        return session.equals(sessionId) ? participants : List.of();
    }

    /** Who is connected. */
    List<Participant> connected() {
        return participants.stream().filter(Participant::connected).toList();
    }

    private void publishersChanged(long now) {
        boolean publishing = participants.stream().anyMatch(Participant::publishing);
        if (publishing) {
            emptySince = LifeCycle.NEVER;
        } else if (emptySince == LifeCycle.NEVER) {
            emptySince = now;
        }
    }
}
