package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** The operations around compositions, as the API model of 2020-07-14 limits them. */
final class NeighbourRules {

    private static final Rule NAME = Rule.text(0, 128, CompositionRules.NAME);
    private static final Rule STAGE_ARN = Rule.arn("stage");
    private static final Rule MAX_RESULTS = Rule.integer(1, 100);
    private static final Rule NEXT_TOKEN = Rule.text(0, 1024, "[a-zA-Z0-9+/=_-]*");
    private static final Rule USER_ID = Rule.text(0, 128);
    private static final Rule PIXELS = Rule.integer(2, 1920);

    private static final Structure TOKEN = Structure.of()
            .optional("duration", Rule.integer(1, 20_160))
            .optional("userId", USER_ID)
            .optional("attributes", Rule.map(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE))
            .optional("capabilities", Rule.list(0, 2, Rule.oneOf("PUBLISH", "SUBSCRIBE")));

    static final Structure CREATE_STAGE = Structure.of()
            .optional("name", NAME)
            .optional("participantTokenConfigurations", Rule.list(0, 12, TOKEN))
            .optional("tags", Rule.tags());

    static final Structure STAGE = Structure.of().required("arn", STAGE_ARN);

    static final Structure UPDATE_STAGE = STAGE.optional("name", NAME);

    static final Structure PAGE = Structure.of()
            .optional("nextToken", NEXT_TOKEN)
            .optional("maxResults", MAX_RESULTS);

    static final Structure CREATE_PARTICIPANT_TOKEN = new Structure(TOKEN.members()).required("stageArn", STAGE_ARN);

    static final Structure LIST_PARTICIPANTS = PAGE
            .required("stageArn", STAGE_ARN)
            .required("sessionId", Rule.text(16, 16, "st-[a-zA-Z0-9]+"))
            .optional("filterByUserId", USER_ID)
            .optional("filterByPublished", Rule.flag())
            .optional("filterByState", Rule.oneOf("CONNECTED", "DISCONNECTED"))
            .optional("filterByRecordingState", Rule.oneOf("STARTING", "ACTIVE", "STOPPING", "STOPPED", "FAILED"));

    static final Structure DISCONNECT_PARTICIPANT = Structure.of()
            .required("stageArn", STAGE_ARN)
            .required("participantId", Rule.text(0, 64, CompositionRules.NAME))
            .optional("reason", Rule.text(0, 128));

    static final Structure CREATE_ENCODER = Structure.of()
            .optional("name", NAME)
            .optional("video", Structure.of()
                    .optional("width", PIXELS)
                    .optional("height", PIXELS)
                    .optional("framerate", Rule.number(1, 60))
                    .optional("bitrate", Rule.integer(1, 8_500_000)))
            .optional("tags", Rule.tags());

    static final Structure ENCODER = Structure.of().required("arn", Rule.arn("encoder-configuration"));

    static final Structure CREATE_STORAGE = Structure.of()
            .optional("name", NAME)
            .required("s3", Structure.of().required("bucketName", Rule.text(3, 63, "[a-z0-9-.]+")))
            .optional("tags", Rule.tags());

    static final Structure STORAGE = Structure.of().required("arn", Rule.arn("storage-configuration"));

    static final Structure TAG = Structure.of().required("tags", Rule.tags());

    /** What a resource that can have tags is called; the pattern of the model itself misses a plus sign. */
    static final Rule RESOURCE_ARN = Rule.arn("[a-z-]+");

    private NeighbourRules() {
    }
}
