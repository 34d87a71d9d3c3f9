package io.quarkiverse.ivs.composition.fake.state;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** How somebody publishes to a stage over RTMP. */
public final class IngestConfiguration extends Resource {

    private final String userId;
    private final Map<String, String> attributes;
    private final String protocol;
    private final List<Credential> credentials;
    private String stageArn;
    private boolean redundant;

    /**
     * @param stageArn the stage, or an empty text
     * @param credentials who publishes; the second one is for redundant ingest
     */
    public IngestConfiguration(Long sequence, Arn arn, String name, Map<String, String> tags, String stageArn, String userId,
            Map<String, String> attributes, String protocol, boolean redundant, List<Credential> credentials) {
        super(sequence, arn, name, tags, JsonNodeFactory.instance.objectNode());
        this.stageArn = stageArn;
        this.userId = userId;
        this.attributes = attributes;
        this.protocol = protocol;
        this.redundant = redundant;
        this.credentials = credentials;
    }

    /** A participant id, and the key of its stream. */
    public record Credential(String participantId, String streamKey) {
    }

    /** Whether somebody with this user id, or participant id, publishes with it to the stage. */
    boolean serves(Arn stage, String user) {
        return stageArn.equals(stage.text()) && (userId.equals(user) || participantId().equals(user));
    }

    public String participantId() {
        return credentials.get(0).participantId();
    }

    public String stageArn() {
        return stageArn;
    }

    public void stageArn(String newArn) {
        stageArn = newArn;
    }

    public String userId() {
        return userId;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public String protocol() {
        return protocol;
    }

    public boolean redundant() {
        return redundant;
    }

    public void redundant(boolean on) {
        redundant = on;
    }

    public List<Credential> credentials() {
        return credentials;
    }
}
