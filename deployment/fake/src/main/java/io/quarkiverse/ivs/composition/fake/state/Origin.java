package io.quarkiverse.ivs.composition.fake.state;

/**
 * How a participant came to a stage.
 *
 * @param protocol the API's ParticipantProtocol
 * @param ingestConfigurationArn the ingest configuration, or null
 * @param redundantIngest whether that is redundant
 * @param sourceStageArn the stage that this is a replica from, or null
 * @param sourceSessionId the session there, or null
 */
public record Origin(String protocol, String ingestConfigurationArn, boolean redundantIngest, String sourceStageArn,
        String sourceSessionId) {

    /** With a participant token. */
    public static final Origin TOKEN = new Origin("UNKNOWN", null, false, null, null);

    static Origin of(IngestConfiguration ingest) {
        return new Origin(ingest.protocol(), ingest.arn().text(), ingest.redundant(), null, null);
    }

    static Origin replica(Arn stage, String session) {
        return new Origin("UNKNOWN", null, false, stage.text(), session);
    }

    public boolean replica() {
        return sourceStageArn != null;
    }
}
