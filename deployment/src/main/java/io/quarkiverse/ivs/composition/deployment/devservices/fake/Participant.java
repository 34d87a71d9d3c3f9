package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/** Somebody on a stage. */
final class Participant {

    private final String id;
    private final String userId;
    private final Map<String, String> attributes;
    private final long firstJoinTime;
    private boolean connected = true;
    private boolean publishing;
    private boolean published;

    Participant(String id, String userId, Map<String, String> attributes, long firstJoinTime) {
        this.id = id;
        this.userId = userId;
        this.attributes = attributes;
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

    /** What the token said. */
    Map<String, String> attributes() {
        return attributes;
    }

    long firstJoinTime() {
        return firstJoinTime;
    }

    boolean connected() {
        return connected;
    }

    /** CONNECTED or DISCONNECTED. */
    String state() {
        return connected ? "CONNECTED" : "DISCONNECTED";
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
