package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** Somebody on a stage. */
final class Participant {

    private final String id;
    private final String userId;
    private final long firstJoinTime;
    private boolean connected = true;
    private boolean publishing;
    private boolean published;

    Participant(String id, String userId, long firstJoinTime) {
        this.id = id;
        this.userId = userId;
        this.firstJoinTime = firstJoinTime;
    }

    void publish(boolean on) {
        publishing = on;
        published |= on;
    }

    void disconnect() {
        connected = false;
        publishing = false;
    }

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    long firstJoinTime() {
        return firstJoinTime;
    }

    boolean connected() {
        return connected;
    }

    /** Whether the participant publishes now. */
    boolean publishing() {
        return publishing;
    }

    /** Whether the participant has ever published. */
    boolean published() {
        return published;
    }
}
