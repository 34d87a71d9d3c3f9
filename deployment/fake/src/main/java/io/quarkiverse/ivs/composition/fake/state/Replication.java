package io.quarkiverse.ivs.composition.fake.state;

/**
 * A publisher of one stage who is on another one, too.
 *
 * @param participantId the publisher, and the replica
 * @param reconnectMillis how long it outlives the absence of the publisher
 * @param active whether it goes on
 * @param due when it ends unless the publisher comes back, or {@link LifeCycle#NEVER}
 */
public record Replication(Arn source, String sourceSessionId, String participantId, Arn destination,
        String destinationSessionId, long reconnectMillis, boolean active, long due) {

    boolean of(Arn stage, String participant) {
        return source.equals(stage) && participantId.equals(participant);
    }

    boolean into(Arn stage, String participant) {
        return destination.equals(stage) && participantId.equals(participant);
    }

    /** This one, which ends at another time, or has ended. */
    Replication with(boolean isActive, long dueTime) {
        return new Replication(source, sourceSessionId, participantId, destination, destinationSessionId, reconnectMillis,
                isActive, dueTime);
    }
}
