package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;

/** Somebody on a stage. */
public final class Participant {

    private static final int EVENTS = 100;

    private final String id;
    private final String userId;
    private final Map<String, String> attributes;
    private final long firstJoinTime;
    private final Origin origin;
    private final Deque<Event> events = new ArrayDeque<>();
    private boolean connected = true;
    private boolean publishing;
    private boolean published;

    public Participant(String id, String userId, Map<String, String> attributes, long firstJoinTime, Origin origin) {
        this.id = id;
        this.userId = userId;
        this.attributes = attributes;
        this.firstJoinTime = firstJoinTime;
        this.origin = origin;
    }

    /**
     * What happened to a participant.
     *
     * @param name the API's name of it
     * @param time when
     * @param destinationStageArn where a replica went to, or null
     * @param destinationSessionId the session there, or null
     * @param replica whether it happened to a replica
     */
    public record Event(String name, long time, String destinationStageArn, String destinationSessionId, boolean replica) {
    }

    void connect(long now) {
        connected = true;
        note("JOINED", now);
    }

    /** One of whom nothing but this is known. */
    public void restore(boolean isConnected, boolean hasPublished, boolean isPublishing) {
        connected = isConnected;
        published = hasPublished;
        publishing = isConnected && isPublishing;
    }

    void publish(boolean on, long now) {
        if (publishing != on) {
            note(on ? "PUBLISH_STARTED" : "PUBLISH_STOPPED", now);
        }
        publishing = on;
        published |= on;
    }

    void disconnect(long now) {
        publish(false, now);
        connected = false;
        note("LEFT", now);
    }

    private void note(String name, long now) {
        note(new Event(name, now, null, null, origin.replica()));
    }

    /** Keeps an event, of too many the latest. */
    public void note(Event event) {
        if (events.size() == EVENTS) {
            events.removeFirst();
        }
        events.addLast(event);
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

    public Origin origin() {
        return origin;
    }

    /** What happened, the latest 100 at most, the first first. */
    public Collection<Event> events() {
        return events;
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
