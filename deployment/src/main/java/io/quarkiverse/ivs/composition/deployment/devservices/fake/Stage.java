package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A stage and who is on it. It counts as published until something says who that is: its creation, a seed, the first join or
 * leave. A tag, a new name or a token does not, or the first composition of an application that makes tokens would die.
 */
final class Stage extends Resource {

    /** How many it has at most. */
    static final int PARTICIPANTS = 1000;

    private final List<Participant> participants = new ArrayList<>();
    private String sessionId;
    private boolean explicit;
    private long emptySince = LifeCycle.NEVER;

    /** @param recording its AutoParticipantRecordingConfiguration as JSON, or null */
    Stage(Long sequence, Arn arn, String name, Map<String, String> tags, String recording) {
        super(sequence, arn, name, tags, recording);
    }

    /** From now on only its participants count. */
    void becomeExplicit(long now) {
        if (!explicit) {
            explicit = true;
            emptySince = now;
        }
    }

    /** Makes room for one more: of those who have left, the first is forgotten. */
    void makeRoom() {
        if (participants.size() < PARTICIPANTS) {
            return;
        }
        Participant left = participants.stream().filter(each -> !each.connected()).findFirst()
                .orElseThrow(() -> ServiceError.conflict("Stage: " + arn() + " has " + PARTICIPANTS
                        + " participants, and the fake keeps no more; let some leave, or use another stage"));
        participants.remove(left);
    }

    void join(Participant participant, String newSessionId, long now) {
        becomeExplicit(now);
        if (activeSessionId() == null) {
            sessionId = newSessionId;
            participants.clear();
        }
        participants.add(participant);
    }

    /** Everybody who is or was in a session that began elsewhere; without a publisher, it has none since then. */
    void restore(String session, List<Participant> all, long since) {
        becomeExplicit(since);
        sessionId = session;
        participants.addAll(all);
        publishersChanged(since);
    }

    void publish(Participant participant, boolean on, long now) {
        participant.publish(on);
        publishersChanged(now);
    }

    void leave(Participant participant, long now) {
        participant.disconnect();
        publishersChanged(now);
    }

    /** Who is connected with this user id, or null. */
    Participant connectedUser(String userId) {
        return connected(participant -> userId.equals(participant.userId()));
    }

    /** Who is connected with this participant id, or null. */
    Participant connectedParticipant(String id) {
        return connected(participant -> id.equals(participant.id()));
    }

    /** Whether somebody has said who is on it. */
    boolean explicit() {
        return explicit;
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
    List<Participant> participants(String session) {
        return session.equals(sessionId) ? participants : List.of();
    }

    private Participant connected(Predicate<Participant> which) {
        return participants.stream().filter(Participant::connected).filter(which).findFirst().orElse(null);
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
