package io.quarkiverse.ivs.composition.fake.state;

/** A publisher of one stage who is on another one, too. */
public final class Replication {

    private final Arn source;
    private final String sourceSessionId;
    private final String participantId;
    private final Arn destination;
    private final String destinationSessionId;
    private final long reconnectMillis;
    private boolean active = true;
    private long due = LifeCycle.NEVER;

    /** @param reconnectMillis how long it outlives the absence of the publisher */
    public Replication(Arn source, String sourceSessionId, String participantId, Arn destination, String destinationSessionId,
            long reconnectMillis) {
        this.source = source;
        this.sourceSessionId = sourceSessionId;
        this.participantId = participantId;
        this.destination = destination;
        this.destinationSessionId = destinationSessionId;
        this.reconnectMillis = reconnectMillis;
    }

    boolean of(Arn stage, String participant) {
        return source.equals(stage) && participantId.equals(participant);
    }

    /** The publisher has gone: it ends by and by. */
    void interrupted(long now) {
        due = Math.min(due, now + reconnectMillis);
    }

    /** The publisher is back. */
    void resumed() {
        due = LifeCycle.NEVER;
    }

    void stop() {
        active = false;
        due = LifeCycle.NEVER;
    }

    /** One that began elsewhere. */
    public void restore(boolean isActive, long dueTime) {
        active = isActive;
        due = dueTime;
    }

    public Arn source() {
        return source;
    }

    public String sourceSessionId() {
        return sourceSessionId;
    }

    public String participantId() {
        return participantId;
    }

    public Arn destination() {
        return destination;
    }

    public String destinationSessionId() {
        return destinationSessionId;
    }

    public long reconnectMillis() {
        return reconnectMillis;
    }

    public boolean active() {
        return active;
    }

    /** When it ends unless the publisher comes back, or {@link LifeCycle#NEVER}. */
    public long due() {
        return due;
    }
}
