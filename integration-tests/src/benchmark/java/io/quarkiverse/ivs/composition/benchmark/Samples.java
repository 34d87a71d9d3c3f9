package io.quarkiverse.ivs.composition.benchmark;

import java.util.Map;
import java.util.stream.Collectors;

/** The one request that all clients send, and its answer. */
public final class Samples {

    public static final String REGION = "us-east-1";
    public static final String ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    public static final String SECRET_ACCESS_KEY = "only-for-benchmarks";

    private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:";
    public static final String STAGE = ARN + "stage/AbCdEfGhIjKl";
    public static final String CHANNEL = ARN + "channel/AbCdEfGhIjKl";
    public static final String ENCODER = ARN + "encoder-configuration/AbCdEfGhIjKl";
    public static final String STORAGE = ARN + "storage-configuration/AbCdEfGhIjKl";

    /** That of the template, and the two with which the extension finds its compositions again. */
    public static final Map<String, String> TAGS = Map.of("show", "podcast",
            "quarkus-ivs-composition", "quarkus-ivs-composition-integration-tests",
            "quarkus-ivs-composition-template", "podcast");

    /** A channel and S3, without a token: each client makes one. */
    public static final String REQUEST = """
            {"stageArn":"%1$s","layout":{"grid":{"featuredParticipantAttribute":"host"}},"destinations":[\
            {"name":"live","channel":{"channelArn":"%2$s","encoderConfigurationArn":"%3$s"}},\
            {"s3":{"storageConfigurationArn":"%4$s","encoderConfigurationArns":["%3$s"],"recordingConfiguration":{\
            "format":"HLS","hlsConfiguration":{"targetSegmentDurationSeconds":6}},"thumbnailConfigurations":[\
            {"targetIntervalSeconds":30,"storage":["SEQUENTIAL","LATEST"]}]}}],"tags":%5$s}\
            """.formatted(STAGE, CHANNEL, ENCODER, STORAGE, tags());

    public static final String ANSWER = """
            {"composition":{"arn":"%5$s","stageArn":"%1$s","state":"STARTING","layout":{"grid":{\
            "featuredParticipantAttribute":"host","omitStoppedVideo":false,"videoAspectRatio":"VIDEO","videoFillMode":"",\
            "gridGap":2,"participantOrderAttribute":""}},"destinations":[{"id":"AabBccDdEeFf","state":"STARTING",\
            "configuration":{"name":"live","channel":{"channelArn":"%2$s","encoderConfigurationArn":"%3$s"}}},\
            {"id":"GgHhIiJjKkLl","state":"STARTING","configuration":{"name":"","s3":{"storageConfigurationArn":"%4$s",\
            "encoderConfigurationArns":["%3$s"],"recordingConfiguration":{"format":"HLS","hlsConfiguration":{\
            "targetSegmentDurationSeconds":6}},"thumbnailConfigurations":[{"targetIntervalSeconds":30,"storage":[\
            "SEQUENTIAL","LATEST"]}]}},"detail":{"s3":{"recordingPrefix":\
            "AbCdEfGhIjKl/MnOpQrStUvWx/GgHhIiJjKkLl/composite"}}}],"tags":%6$s,\
            "startTime":"2026-08-01T12:00:00.123456Z"}}\
            """.formatted(STAGE, CHANNEL, ENCODER, STORAGE, ARN + "composition/MnOpQrStUvWx", tags());

    private Samples() {
    }

    private static String tags() {
        return TAGS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(tag -> "\"" + tag.getKey() + "\":\"" + tag.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
