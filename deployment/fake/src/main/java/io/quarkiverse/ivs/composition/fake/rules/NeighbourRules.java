package io.quarkiverse.ivs.composition.fake.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations around compositions, as the API model of 2020-07-14 limits them. */
public final class NeighbourRules {

    private static final Rule NAME = Rule.characters(0, 128, CompositionRules.NAME);
    private static final Rule STAGE_ARN = Rule.arn(Kind.STAGE);
    private static final Rule MAX_RESULTS = Rule.integer(1, 100);
    private static final Rule NEXT_TOKEN = Rule.characters(0, 1024, "[a-zA-Z0-9+/=_-]");
    private static final Rule USER_ID = Rule.text(0, 128);
    private static final Rule PIXELS = Rule.integer(2, 1920);

    /** The attributes of a participant: 1 kB in all. */
    public static final Rule ATTRIBUTES = Rule.map(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE)
            .and(NeighbourRules::kilobyte);

    public static final Rule RECORDING = Structure.of()
            .required("storageConfigurationArn", Rule.text(0, 128, "^$|^" + Kind.pattern(Kind.STORAGE_CONFIGURATION) + "$"))
            .optional("mediaTypes", Rule.list(0, 1, Rule.oneOf("AUDIO_VIDEO", "AUDIO_ONLY", "NONE")))
            .optional("thumbnailConfiguration", CompositionRules.THUMBNAILS
                    .optional("recordingMode", Rule.oneOf("INTERVAL", "DISABLED")))
            .optional("recordingReconnectWindowSeconds", Rule.integer(0, 300))
            .optional("hlsConfiguration", CompositionRules.HLS)
            .optional("recordParticipantReplicas", Rule.flag());

    private static final Structure TOKEN = Structure.of()
            .optional("duration", Rule.integer(1, 20_160))
            .optional("userId", USER_ID)
            .optional("attributes", ATTRIBUTES)
            .optional("capabilities", Rule.list(0, 2, Rule.oneOf("PUBLISH", "SUBSCRIBE")));

    public static final Structure CREATE_STAGE = Structure.of()
            .optional("name", NAME)
            .optional("participantTokenConfigurations", Rule.list(0, 12, TOKEN))
            .optional("autoParticipantRecordingConfiguration", RECORDING)
            .optional("tags", Rule.tags());

    public static final Structure STAGE = Structure.of().required("arn", STAGE_ARN);

    public static final Structure UPDATE_STAGE = STAGE
            .optional("name", NAME)
            .optional("autoParticipantRecordingConfiguration", RECORDING);

    public static final Structure PAGE = Structure.of()
            .optional("nextToken", NEXT_TOKEN)
            .optional("maxResults", MAX_RESULTS);

    public static final Structure CREATE_PARTICIPANT_TOKEN = new Structure(TOKEN.members()).required("stageArn", STAGE_ARN);

    public static final Rule SESSION_ID = Rule.text(16, 16, "st-[a-zA-Z0-9]+");

    public static final Rule LIST_PARTICIPANTS = PAGE
            .required("stageArn", STAGE_ARN)
            .required("sessionId", SESSION_ID)
            .optional("filterByUserId", USER_ID)
            .optional("filterByPublished", Rule.flag())
            .optional("filterByState", Rule.oneOf("CONNECTED", "DISCONNECTED"))
            .optional("filterByRecordingState", Rule.oneOf("STARTING", "ACTIVE", "STOPPING", "STOPPED", "FAILED"))
            .and(NeighbourRules::oneFilterAtMost);

    public static final Structure DISCONNECT_PARTICIPANT = Structure.of()
            .required("stageArn", STAGE_ARN)
            .required("participantId", Rule.characters(0, 64, CompositionRules.NAME))
            .optional("reason", Rule.text(0, 128));

    public static final Structure CREATE_ENCODER = Structure.of()
            .optional("name", NAME)
            .optional("video", Structure.of()
                    .optional("width", PIXELS)
                    .optional("height", PIXELS)
                    .optional("framerate", Rule.number(1, 60))
                    .optional("bitrate", Rule.integer(1, 8_500_000)))
            .optional("tags", Rule.tags());

    public static final Structure ENCODER = Structure.of().required("arn", Rule.arn(Kind.ENCODER_CONFIGURATION));

    public static final Structure CREATE_STORAGE = Structure.of()
            .optional("name", NAME)
            .required("s3", Structure.of().required("bucketName", Rule.text(3, 63, "[a-z0-9-.]+")))
            .optional("tags", Rule.tags());

    public static final Structure STORAGE = Structure.of().required("arn", Rule.arn(Kind.STORAGE_CONFIGURATION));

    public static final Structure TAG = Structure.of().required("tags", Rule.tags());

    /** What a resource that can have tags is called; the pattern of the model itself misses a plus sign. */
    public static final Rule RESOURCE_ARN = Rule.arn(Kind.OTHER);

    /** The keys of UntagResource, which come in the query. */
    public static final Structure TAG_KEYS = Structure.of().required("tagKeys", Rule.list(0, 50, Rule.text(1, 128)));

    private NeighbourRules() {
    }

    private static void kilobyte(Path path, JsonNode attributes) {
        long bytes = Json.map(attributes).entrySet().stream()
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .mapToLong(text -> text.getBytes(UTF_8).length).sum();
        if (bytes > 1024) {
            throw Rule.broken(path, "must have at most 1024 bytes in all its keys and values");
        }
    }

    private static void oneFilterAtMost(Path path, JsonNode request) {
        List<String> filters = List.of("filterByUserId", "filterByPublished", "filterByState", "filterByRecordingState");
        if (filters.stream().filter(request::hasNonNull).count() > 1) {
            throw Rule.broken(path, "must have only one of " + String.join(", ", filters));
        }
    }
}
