package io.quarkiverse.ivs.composition.fake.state;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody on a stage. */
public final class Participant {

    private static final int EVENTS = 100;

    private final ObjectNode members;
    private final Deque<ObjectNode> events = new ArrayDeque<>();
    private boolean connected = true;
    private boolean publishing;
    private boolean published;

    /** @param given who that is, as the API's structure; a replica has the stage that it is from */
    public Participant(ObjectNode given, long firstJoinTime) {
        members = Defaults.filled("Participant", given).put("firstJoinTime", Instant.ofEpochMilli(firstJoinTime).toString());
    }

    void connect(long now) {
        connected = true;
        note(event("JOINED", now));
    }

    /** One of whom nothing but this is known. */
    public void restore(boolean isConnected, boolean hasPublished, boolean isPublishing) {
        connected = isConnected;
        published = hasPublished;
        publishing = isConnected && isPublishing;
    }

    void publish(boolean on, long now) {
        if (publishing != on) {
            note(event(on ? "PUBLISH_STARTED" : "PUBLISH_STOPPED", now));
        }
        publishing = on;
        published |= on;
    }

    void disconnect(long now) {
        publish(false, now);
        connected = false;
        note(event("LEFT", now));
    }

    /** What happens to this participant, as the API's structure. */
    ObjectNode event(String name, long now) {
        return JsonNodeFactory.instance.objectNode()
                .put("name", name)
                .put("participantId", id())
                .put("eventTime", Instant.ofEpochMilli(now).toString())
                .put("replica", replica());
    }

    /** Keeps an event, of too many the latest. */
    public void note(ObjectNode event) {
        if (events.size() == EVENTS) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    /** What does not change of the API's structure. */
    public ObjectNode members() {
        return members;
    }

    public String id() {
        return text("participantId");
    }

    public String userId() {
        return text("userId");
    }

    /** The ingest configuration that this participant publishes with, or null. */
    String ingestConfigurationArn() {
        return text("ingestConfigurationArn");
    }

    public boolean replica() {
        return text("sourceStageArn") != null;
    }

    /** The same one on another stage, who comes from the session of this one, with more attributes. */
    Participant replica(Arn stage, String sessionId, Map<String, String> more, long now) {
        ObjectNode attributes = members.get("attributes").deepCopy();
        more.forEach(attributes::put);
        ObjectNode given = JsonNodeFactory.instance.objectNode()
                .put("participantId", id())
                .put("userId", userId())
                .put("sourceStageArn", stage.text())
                .put("sourceSessionId", sessionId);
        return new Participant(given.set("attributes", attributes), now);
    }

    private String text(String member) {
        return members.get(member).textValue();
    }

    /** What happened, the latest 100 at most, the first first. */
    public Collection<ObjectNode> events() {
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
