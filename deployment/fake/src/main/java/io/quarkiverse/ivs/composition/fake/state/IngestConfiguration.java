package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How somebody publishes to a stage over RTMP. */
public final class IngestConfiguration extends Resource {

    private final Map<String, String> attributes;

    /**
     * @param attributes those of who publishes with it
     * @param members the rest of the API's structure, the credentials of redundant ingest too if it is not
     */
    public IngestConfiguration(Long sequence, Arn arn, String name, Map<String, String> tags, Map<String, String> attributes,
            ObjectNode members) {
        super(sequence, arn, name, tags, members);
        this.attributes = attributes;
    }

    /** Whether somebody with this user id, or participant id, publishes with it to the stage. */
    boolean serves(Arn stage, String user) {
        return stageArn().equals(stage.text()) && (userId().equals(user) || participantId().equals(user));
    }

    /** It is for no stage any more. */
    void detach() {
        members().put("stageArn", "");
    }

    public String participantId() {
        return text("participantId");
    }

    /** The stage, or an empty text. */
    public String stageArn() {
        return text("stageArn");
    }

    String userId() {
        return text("userId");
    }

    String protocol() {
        return text("ingestProtocol");
    }

    private String text(String member) {
        return members().get(member).textValue();
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public boolean redundant() {
        return members().get("redundantIngest").booleanValue();
    }
}
