package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.AutoStop;

/**
 * A stage and who is on it. It counts as occupied until something says who that is: its creation, a seed, the first join or
 * leave. A tag, a new name or a token does not, or the first composition of an application that makes tokens would die.
 */
public final class Stage extends Resource {

    /** How many it has at most, those of past sessions included. */
    public static final int PARTICIPANTS = 1000;
    private static final int SESSIONS = 100;

    private final FakeSettings settings;
    private final List<StageSession> sessions = new ArrayList<>();
    private boolean explicit;
    private long emptySince = LifeCycle.NEVER;

    Stage(Arn arn, String name, Map<String, String> tags, FakeSettings settings) {
        super(arn, name, tags, JsonNodeFactory.instance.objectNode());
        this.settings = settings;
    }

    /** From now on only its participants count. */
    void becomeExplicit(long now) {
        if (!explicit) {
            explicit = true;
            emptySince = now;
        }
    }

    /** Makes room for one more: of those who have left, the first is forgotten. */
    private void makeRoom() {
        if (sessions.stream().mapToInt(session -> session.participants().size()).sum() < PARTICIPANTS) {
            return;
        }
        for (StageSession session : sessions) {
            Participant left = session.participants().stream().filter(each -> !each.connected()).findFirst().orElse(null);
            if (session.participants().remove(left)) {
                return;
            }
        }
        throw ServiceError.conflict("Stage: " + arn() + " has " + PARTICIPANTS
                + " participants, and the fake keeps no more; let some leave, or use another stage");
    }

    /** Somebody joins; one who was in the session before comes back to it. */
    Participant join(Participant participant, String newSessionId, long now) {
        StageSession session = activeSession();
        Participant joined = session == null ? null : session.participant(participant.id());
        if (joined == null) {
            makeRoom();
            if (session == null) {
                session = new StageSession(newSessionId, now, Composition.NEVER);
                add(session);
            }
            session.participants().add(participant);
            joined = participant;
        }
        becomeExplicit(now);
        joined.connect(now);
        occupantsChanged(now);
        return joined;
    }

    private void add(StageSession session) {
        if (sessions.size() == SESSIONS) {
            sessions.remove(0);
        }
        sessions.add(session);
    }

    /** The sessions that began elsewhere, with everybody who is or was in them; what is empty has been so since then. */
    public void restore(List<StageSession> all, long since) {
        becomeExplicit(since);
        all.forEach(this::add);
        occupantsChanged(since);
    }

    void publish(Participant participant, boolean on, long now) {
        participant.publish(on, now);
        occupantsChanged(now);
    }

    void leave(Participant participant, long now) {
        participant.disconnect(now);
        activeSession().endIfEmpty(now);
        occupantsChanged(now);
    }

    /** Who is connected with this user id, or else participant id, or null. */
    Participant connectedUser(String userId) {
        Participant user = connected(participant -> userId.equals(participant.userId()));
        return user == null ? connectedParticipant(userId) : user;
    }

    /** Who is connected with this participant id, or null. */
    public Participant connectedParticipant(String id) {
        return connected(participant -> id.equals(participant.id()));
    }

    private Participant connected(Predicate<Participant> which) {
        StageSession active = activeSession();
        return active == null ? null : active.connected(which);
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
        StageSession active = activeSession();
        return active == null ? null : active.id();
    }

    /** The session in which somebody is connected, or null. */
    public StageSession activeSession() {
        StageSession latest = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
        return latest == null || latest.endTime() != Composition.NEVER ? null : latest;
    }

    /** The latest sessions, 100 at most, the first first. */
    public List<StageSession> sessions() {
        return sessions;
    }

    /** The session with this id, or null. */
    public StageSession session(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst().orElse(null);
    }

    private void occupantsChanged(long now) {
        boolean occupied = connected(participant -> settings.is(AutoStop.PARTICIPANTS) || participant.publishing()) != null;
        if (occupied) {
            emptySince = LifeCycle.NEVER;
        } else if (emptySince == LifeCycle.NEVER) {
            emptySince = now;
        }
    }
}
