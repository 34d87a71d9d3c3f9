package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The time from the first join on a stage until nobody is connected any more. */
public final class StageSession {

    private final String id;
    private final long startTime;
    private final List<Participant> participants = new ArrayList<>();
    private long endTime;

    public StageSession(String id, long startTime, long endTime) {
        this.id = id;
        this.startTime = startTime;
        this.endTime = endTime;
    }

    /** Ends it now if nobody is connected. */
    public void endIfEmpty(long now) {
        if (connected(participant -> true) == null && endTime == Composition.NEVER) {
            endTime = now;
        }
    }

    /** Somebody who is connected and meets a condition, or null. */
    Participant connected(Predicate<Participant> which) {
        return participants.stream().filter(Participant::connected).filter(which).findFirst().orElse(null);
    }

    /** Who has this participant id, or null. */
    public Participant participant(String participantId) {
        return participants.stream().filter(each -> each.id().equals(participantId)).findFirst().orElse(null);
    }

    public String id() {
        return id;
    }

    public long startTime() {
        return startTime;
    }

    /** {@link Composition#NEVER} while somebody is connected. */
    public long endTime() {
        return endTime;
    }

    /** Who is or was in it. */
    public List<Participant> participants() {
        return participants;
    }
}
