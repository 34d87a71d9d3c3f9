package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.AutoStop;

/**
 * A stage and who is on it. It counts as occupied until something says who that is: its creation, a seed, the first join or
 * leave. A tag, a new name or a token does not, or the first composition of an application that makes tokens would die.
 */
public final class Stage extends Resource {

    /** How many it has at most. */
    public static final int PARTICIPANTS = 1000;

    private final AutoStop autoStop;
    private final List<Participant> participants = new ArrayList<>();
    private String recording;
    private String sessionId;
    private boolean explicit;
    private long emptySince = LifeCycle.NEVER;

    /** @param autoStop who occupies it */
    Stage(Long sequence, Arn arn, String name, Map<String, String> tags, AutoStop autoStop) {
        super(sequence, arn, name, tags);
        this.autoStop = autoStop;
    }

    /** Its AutoParticipantRecordingConfiguration as answers show it, as JSON, or null. */
    public String recording() {
        return recording;
    }

    public void recording(String json) {
        recording = json;
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

    public void join(Participant participant, String newSessionId, long now) {
        becomeExplicit(now);
        if (activeSessionId() == null) {
            sessionId = newSessionId;
            participants.clear();
        }
        participants.add(participant);
        occupantsChanged(now);
    }

    /** Everybody who is or was in a session that began elsewhere; what is empty has been so since then. */
    public void restore(String session, List<Participant> all, long since) {
        becomeExplicit(since);
        sessionId = session;
        participants.addAll(all);
        occupantsChanged(since);
    }

    public void publish(Participant participant, boolean on, long now) {
        participant.publish(on);
        occupantsChanged(now);
    }

    public void leave(Participant participant, long now) {
        participant.disconnect();
        occupantsChanged(now);
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
    public boolean explicit() {
        return explicit;
    }

    /** Since when nobody occupies it, or {@link LifeCycle#NEVER} while somebody does. */
    public long emptySince() {
        return emptySince;
    }

    /** The session, or null while nobody is connected. */
    public String activeSessionId() {
        return participants.stream().anyMatch(Participant::connected) ? sessionId : null;
    }

    /** Who is or was on the stage in its latest session, if that has this id. */
    public List<Participant> participants(String session) {
        return session.equals(sessionId) ? participants : List.of();
    }

    private Participant connected(Predicate<Participant> which) {
        return participants.stream().filter(Participant::connected).filter(which).findFirst().orElse(null);
    }

    private void occupantsChanged(long now) {
        boolean occupied = participants.stream()
                .anyMatch(autoStop == AutoStop.PUBLISHERS ? Participant::publishing : Participant::connected);
        if (occupied) {
            emptySince = LifeCycle.NEVER;
        } else if (emptySince == LifeCycle.NEVER) {
            emptySince = now;
        }
    }
}
