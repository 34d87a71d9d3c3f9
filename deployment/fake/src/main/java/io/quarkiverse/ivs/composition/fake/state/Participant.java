package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** Somebody on a stage. */
public final class Participant {

    private final String id;
    private final String userId;
    private final Map<String, String> attributes;
    private final long firstJoinTime;
    private boolean connected = true;
    private boolean publishing;
    private boolean published;

    public Participant(String id, String userId, Map<String, String> attributes, long firstJoinTime) {
        this.id = id;
        this.userId = userId;
        this.attributes = attributes;
        this.firstJoinTime = firstJoinTime;
    }

    public void publish(boolean on) {
        publishing = on;
        published |= on;
    }

    public void disconnect() {
        connected = false;
        publishing = false;
    }

    public String id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    /** What the token said. */
    public Map<String, String> attributes() {
        return attributes;
    }

    public long firstJoinTime() {
        return firstJoinTime;
    }

    boolean connected() {
        return connected;
    }

    /** CONNECTED or DISCONNECTED. */
    public String state() {
        return connected ? "CONNECTED" : "DISCONNECTED";
    }

    /** Whether the participant publishes now. */
    public boolean publishing() {
        return publishing;
    }

    /** Whether the participant has ever published. */
    public boolean published() {
        return published;
    }
}
