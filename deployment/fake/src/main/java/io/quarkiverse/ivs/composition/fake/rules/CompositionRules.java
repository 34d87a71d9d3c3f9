package io.quarkiverse.ivs.composition.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Kind;

/** The four composition operations, as the API model of 2020-07-14 limits them. */
public final class CompositionRules {

    public static final String NAME = "[a-zA-Z0-9-_]";

    private static final Rule ATTRIBUTE = Rule.characters(0, 128, NAME);
    private static final Rule AT_LEAST_0 = Rule.integer(0, Integer.MAX_VALUE);
    private static final Rule AT_LEAST_1 = Rule.integer(1, Integer.MAX_VALUE);

    private static final Rule LAYOUT = layout("FILL", "COVER", "CONTAIN");

    /** A layout as answers show it: an unset fill mode comes back empty. */
    public static final Rule ECHOED_LAYOUT = layout("FILL", "COVER", "CONTAIN", "");

    private static final Structure CHANNEL = Structure.of()
            .required("channelArn", Rule.arn(Kind.CHANNEL))
            .optional("encoderConfigurationArn", Rule.arn(Kind.ENCODER_CONFIGURATION));

    public static final Structure HLS = Structure.of()
            .optional("targetSegmentDurationSeconds", Rule.integer(2, 10));

    private static final Structure RECORDING = Structure.of()
            .optional("format", Rule.oneOf("HLS"))
            .optional("hlsConfiguration", HLS);

    public static final Structure THUMBNAILS = Structure.of()
            .optional("targetIntervalSeconds", Rule.integer(1, 86_400))
            .optional("storage", Rule.list(0, 2, Rule.oneOf("SEQUENTIAL", "LATEST")));

    private static final Structure S3 = Structure.of()
            .required("storageConfigurationArn", Rule.arn(Kind.STORAGE_CONFIGURATION))
            .required("encoderConfigurationArns", Rule.list(1, 1, Rule.arn(Kind.ENCODER_CONFIGURATION)))
            .optional("recordingConfiguration", RECORDING)
            .optional("thumbnailConfigurations", Rule.list(0, 1, THUMBNAILS));

    public static final Rule DESTINATION = Structure.of()
            .optional("name", ATTRIBUTE)
            .optional("channel", CHANNEL)
            .optional("s3", S3)
            .and(CompositionRules::channelOrS3);

    // The service calls the destinations "destinationConfiguration" when it complains about them.
    public static final Structure START = Structure.of()
            .required("stageArn", Rule.arn(Kind.STAGE))
            .optional("idempotencyToken", Rule.characters(1, 64, NAME))
            .optional("layout", LAYOUT)
            .required("destinations", "destinationConfiguration",
                    Rule.list(1, 2, DESTINATION).and(CompositionRules::oneOfEachKind))
            .optional("tags", Rule.tags());

    /** GetComposition and StopComposition. */
    public static final Structure ONE = Structure.of()
            .required("arn", Rule.arn(Kind.COMPOSITION));

    public static final Structure LIST = Structure.of()
            .optional("filterByStageArn", Rule.arn(Kind.STAGE))
            .optional("filterByEncoderConfigurationArn", Rule.arn(Kind.ENCODER_CONFIGURATION))
            .optional("nextToken", Rule.characters(0, 1024, "[a-zA-Z0-9+/=_-]"))
            .optional("maxResults", Rule.integer(1, 100));

    private CompositionRules() {
    }

    private static Rule layout(String... fillModes) {
        Structure common = Structure.of()
                .optional("featuredParticipantAttribute", ATTRIBUTE)
                .optional("omitStoppedVideo", Rule.flag())
                .optional("videoFillMode", Rule.oneOf(fillModes))
                .optional("gridGap", AT_LEAST_0)
                .optional("participantOrderAttribute", ATTRIBUTE);
        return Structure.of()
                .optional("grid", common
                        .optional("videoAspectRatio", Rule.oneOf("AUTO", "VIDEO", "SQUARE", "PORTRAIT")))
                .optional("pip", common
                        .optional("pipParticipantAttribute", ATTRIBUTE)
                        .optional("pipBehavior", Rule.oneOf("STATIC", "DYNAMIC"))
                        .optional("pipOffset", AT_LEAST_0)
                        .optional("pipPosition", Rule.oneOf("TOP_LEFT", "TOP_RIGHT", "BOTTOM_LEFT", "BOTTOM_RIGHT"))
                        .optional("pipWidth", AT_LEAST_1)
                        .optional("pipHeight", AT_LEAST_1))
                .and(CompositionRules::oneLayoutAtMost);
    }

    private static void oneLayoutAtMost(Path path, JsonNode layout) {
        if (layout.hasNonNull("grid") && layout.hasNonNull("pip")) {
            throw Rule.broken(path, "must have only one of grid and pip");
        }
    }

    private static void channelOrS3(Path path, JsonNode destination) {
        if (destination.hasNonNull("channel") == destination.hasNonNull("s3")) {
            throw Rule.broken(path, "must have exactly one of channel and s3");
        }
    }

    private static void oneOfEachKind(Path path, JsonNode destinations) {
        if (destinations.size() == 2 && destinations.get(0).hasNonNull("s3") == destinations.get(1).hasNonNull("s3")) {
            throw Rule.broken(path, "must have at most one channel and one s3 destination");
        }
    }
}
