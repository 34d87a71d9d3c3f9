package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How somebody publishes to a stage over RTMP. */
public final class IngestConfiguration extends Resource {

    /** @param members the rest of the API's structure, the credentials of redundant ingest too if it is not */
    public IngestConfiguration(Arn arn, String name, Map<String, String> tags, ObjectNode members) {
        super(arn, name, tags, members);
    }

    /** Whether somebody with this user id, or participant id, publishes with it to the stage. */
    boolean serves(Arn stage, String user) {
        return stageArn().equals(stage.text()) && (text("userId").equals(user) || participantId().equals(user));
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

    /** Who publishes with it. */
    ObjectNode participant() {
        return members().deepCopy().put("protocol", text("ingestProtocol")).put("ingestConfigurationArn", arn().text());
    }

    private String text(String member) {
        return members().get(member).textValue();
    }

    public boolean redundant() {
        return members().get("redundantIngest").booleanValue();
    }
}
