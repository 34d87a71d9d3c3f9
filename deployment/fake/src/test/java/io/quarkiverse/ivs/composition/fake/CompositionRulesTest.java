package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.ivs.composition.fake.http.Service;

/** Each limit of the model, and the exact text that its breach is answered with. */
class CompositionRulesTest {

    private static final String NAME_PATTERN = "must satisfy the regular expression pattern: [a-zA-Z0-9-_]*";

    private final Service service = new Service();

    @ParameterizedTest
    @MethodSource
    void aBrokenStart(String broken, String message) {
        assertThat(service.error("StartComposition", broken)).isEqualTo("400 ValidationException: StartComposition" + message);
    }

    static Stream<Arguments> aBrokenStart() {
        return Stream.of(
                broken("", ".stageArn is a required attribute"),
                broken("{", " is not valid JSON"),
                broken("{} {}", " is not valid JSON"),
                broken("[]", " must be a structure"),
                broken("null", " must be a structure"),
                broken("{'destinations': []}", ".stageArn is a required attribute"),
                broken("{'stageArn': null}", ".stageArn is a required attribute"),
                broken("{'stageArn': 1}", ".stageArn must be a string"),
                broken("{'stageArn': ''}", ".stageArn must have length greater than or equal to 1"),
                broken("{'stageArn': '" + STAGE + "x".repeat(128) + "'}",
                        ".stageArn must have length less than or equal to 128"),
                broken("{'stageArn': '" + CHANNEL + "'}", ".stageArn must satisfy the regular expression pattern: "
                        + "arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+"),
                broken("{'stageArn': '" + STAGE + "'}", ".destinationConfiguration is a required attribute"),
                start("'destinations': []", ".destinationConfiguration must have at least 1 element"),
                start("'destinations': {}", ".destinationConfiguration must be a list"),
                destinations(TO_CHANNEL + "," + TO_S3 + "," + TO_S3, " must have at most 2 elements"),
                destinations(TO_S3 + "," + TO_S3, " must have at most one channel and one s3 destination"),
                destinations(TO_CHANNEL + "," + TO_CHANNEL, " must have at most one channel and one s3 destination"),
                destinations("1", ".0 must be a structure"),
                destinations("{}", ".0 must have exactly one of channel and s3"),
                destinations("{'channel': {'channelArn': '" + CHANNEL + "'}, " + TO_S3.substring(1),
                        ".0 must have exactly one of channel and s3"),
                destinations("{'channel': {}}", ".0.channel.channelArn is a required attribute"),
                destinations("{'channel': {'channelArn': '" + STAGE + "'}}", ".0.channel.channelArn must satisfy the regular "
                        + "expression pattern: arn:aws:ivs:[a-z0-9-]+:[0-9]+:channel/[a-zA-Z0-9-]+"),
                destinations("{'channel': {'channelArn': '" + CHANNEL + "', 'encoderConfigurationArn': 'x'}}",
                        ".0.channel.encoderConfigurationArn must satisfy the regular expression pattern: "
                                + "arn:aws:ivs:[a-z0-9-]+:[0-9]+:encoder-configuration/[a-zA-Z0-9-]+"),
                destinations(TO_CHANNEL + ", {'name': 'a b', " + TO_S3.substring(1), ".1.name " + NAME_PATTERN),
                destinations("{'name': '" + "x".repeat(129) + "', " + TO_S3.substring(1),
                        ".0.name must have length less than or equal to 128"),
                s3("", "storageConfigurationArn is a required attribute"),
                s3("'storageConfigurationArn': '" + ENCODER + "'", "storageConfigurationArn must satisfy the regular expression"
                        + " pattern: arn:aws:ivs:[a-z0-9-]+:[0-9]+:storage-configuration/[a-zA-Z0-9-]+"),
                s3("'storageConfigurationArn': '" + STORAGE + "'", "encoderConfigurationArns is a required attribute"),
                s3("'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': []",
                        "encoderConfigurationArns must have at least 1 element"),
                s3("'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': ['" + ENCODER + "', '" + ENCODER
                        + "']", "encoderConfigurationArns must have at most 1 element"),
                s3("'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': [null]",
                        "encoderConfigurationArns.0 must be a string"),
                recording("'recordingConfiguration': {'format': 'MP4'}", "recordingConfiguration.format must be one of HLS"),
                recording("'recordingConfiguration': {'hlsConfiguration': {'targetSegmentDurationSeconds': 1}}",
                        "recordingConfiguration.hlsConfiguration.targetSegmentDurationSeconds must be greater than or equal to 2"),
                recording("'recordingConfiguration': {'hlsConfiguration': {'targetSegmentDurationSeconds': 11}}",
                        "recordingConfiguration.hlsConfiguration.targetSegmentDurationSeconds must be less than or equal to 10"),
                recording("'recordingConfiguration': {'hlsConfiguration': {'targetSegmentDurationSeconds': 2.5}}",
                        "recordingConfiguration.hlsConfiguration.targetSegmentDurationSeconds must be an integer"),
                recording("'thumbnailConfigurations': [{}, {}]", "thumbnailConfigurations must have at most 1 element"),
                recording("'thumbnailConfigurations': [{'targetIntervalSeconds': 0}]",
                        "thumbnailConfigurations.0.targetIntervalSeconds must be greater than or equal to 1"),
                recording("'thumbnailConfigurations': [{'targetIntervalSeconds': 86401}]",
                        "thumbnailConfigurations.0.targetIntervalSeconds must be less than or equal to 86400"),
                recording("'thumbnailConfigurations': [{'storage': ['SEQUENTIAL', 'LATEST', 'LATEST']}]",
                        "thumbnailConfigurations.0.storage must have at most 2 elements"),
                recording("'thumbnailConfigurations': [{'storage': ['FIRST']}]",
                        "thumbnailConfigurations.0.storage.0 must be one of SEQUENTIAL, LATEST"),
                start("'idempotencyToken': ''", ".idempotencyToken must have length greater than or equal to 1"),
                start("'idempotencyToken': '" + "x".repeat(65) + "'",
                        ".idempotencyToken must have length less than or equal to 64"),
                start("'idempotencyToken': 'a.b'", ".idempotencyToken " + NAME_PATTERN),
                start("'layout': []", ".layout must be a structure"),
                start("'layout': {'grid': {}, 'pip': {}}", ".layout must have only one of grid and pip"),
                layout("grid", "'featuredParticipantAttribute': 'a.b'", "featuredParticipantAttribute " + NAME_PATTERN),
                layout("grid", "'participantOrderAttribute': '" + "x".repeat(129) + "'",
                        "participantOrderAttribute must have length less than or equal to 128"),
                layout("grid", "'omitStoppedVideo': 'true'", "omitStoppedVideo must be a boolean"),
                layout("grid", "'videoAspectRatio': 'WIDE'", "videoAspectRatio must be one of AUTO, VIDEO, SQUARE, PORTRAIT"),
                layout("grid", "'videoFillMode': ''", "videoFillMode must be one of FILL, COVER, CONTAIN"),
                layout("grid", "'gridGap': -1", "gridGap must be greater than or equal to 0"),
                layout("grid", "'gridGap': 99999999999", "gridGap must be an integer"),
                layout("pip", "'featuredParticipantAttribute': 1", "featuredParticipantAttribute must be a string"),
                layout("pip", "'participantOrderAttribute': 'a b'", "participantOrderAttribute " + NAME_PATTERN),
                layout("pip", "'pipParticipantAttribute': 'a b'", "pipParticipantAttribute " + NAME_PATTERN),
                layout("pip", "'omitStoppedVideo': 0", "omitStoppedVideo must be a boolean"),
                layout("pip", "'videoFillMode': 'cover'", "videoFillMode must be one of FILL, COVER, CONTAIN"),
                layout("pip", "'gridGap': -1", "gridGap must be greater than or equal to 0"),
                layout("pip", "'pipBehavior': 'MOVING'", "pipBehavior must be one of STATIC, DYNAMIC"),
                layout("pip", "'pipOffset': -1", "pipOffset must be greater than or equal to 0"),
                layout("pip", "'pipPosition': 'CENTER'",
                        "pipPosition must be one of TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT"),
                layout("pip", "'pipWidth': 0", "pipWidth must be greater than or equal to 1"),
                layout("pip", "'pipHeight': 0", "pipHeight must be greater than or equal to 1"),
                start("'tags': []", ".tags must be a map"),
                start("'tags': {" + tags(51) + "}", ".tags must have at most 50 elements"),
                start("'tags': {'': 'x'}", ".tags must have keys with a length of 1 to 128"),
                start("'tags': {'" + "x".repeat(129) + "': 'x'}", ".tags must have keys with a length of 1 to 128"),
                start("'tags': {'x': '" + "x".repeat(257) + "'}",
                        ".tags must have values that are strings with a length of 0 to 256"),
                start("'tags': {'x': 1}", ".tags must have values that are strings with a length of 0 to 256"),
                destinations(TO_CHANNEL.replace("eu-west-1", "us-east-1"), "StartComposition must have all resources in the "
                        + "account and region of the stage, but has " + CHANNEL.replace("eu-west-1", "us-east-1")),
                destinations(TO_S3.replace("123456789012:enc", "210987654321:enc"),
                        "StartComposition must have all resources in"
                                + " the account and region of the stage, but has "
                                + ENCODER.replace("123456789012", "210987654321")));
    }

    @ParameterizedTest
    @MethodSource
    void aBrokenCall(String operation, String broken, String message) {
        assertThat(service.error(operation, broken)).isEqualTo("400 ValidationException: " + operation + message);
    }

    static Stream<Arguments> aBrokenCall() {
        String arn = ".arn must satisfy the regular expression pattern: "
                + "arn:aws:ivs:[a-z0-9-]+:[0-9]+:composition/[a-zA-Z0-9-]+";
        return Stream.of(
                Arguments.of("GetComposition", "{}", ".arn is a required attribute"),
                Arguments.of("GetComposition", "{'arn': '" + STAGE + "'}", arn),
                Arguments.of("StopComposition", "{}", ".arn is a required attribute"),
                Arguments.of("StopComposition", "{'arn': 'x'}", arn),
                Arguments.of("ListCompositions", "{'maxResults': 0}", ".maxResults must be greater than or equal to 1"),
                Arguments.of("ListCompositions", "{'maxResults': 101}", ".maxResults must be less than or equal to 100"),
                Arguments.of("ListCompositions", "{'maxResults': '5'}", ".maxResults must be an integer"),
                Arguments.of("ListCompositions", "{'nextToken': '" + "x".repeat(1025) + "'}",
                        ".nextToken must have length less than or equal to 1024"),
                Arguments.of("ListCompositions", "{'nextToken': '!'}",
                        ".nextToken must satisfy the regular expression pattern: [a-zA-Z0-9+/=_-]*"),
                Arguments.of("ListCompositions", "{'filterByStageArn': '" + CHANNEL + "'}",
                        ".filterByStageArn must satisfy the "
                                + "regular expression pattern: arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+"),
                Arguments.of("ListCompositions", "{'filterByEncoderConfigurationArn': ''}",
                        ".filterByEncoderConfigurationArn must have length greater than or equal to 1"));
    }

    @ParameterizedTest
    @MethodSource
    void aStartAtTheLimits(String json) {
        service.ok("StartComposition", json);
    }

    static Stream<String> aStartAtTheLimits() {
        return Stream.of(
                with("'destinations': [" + TO_CHANNEL + "," + TO_S3 + "], 'idempotencyToken': '" + "x".repeat(64) + "'"),
                with("'destinations': [" + TO_S3 + "," + TO_CHANNEL + "], 'unknown': {'x': [1]}"),
                with("'destinations': [" + TO_S3 + "], 'layout': {}, 'tags': {" + tags(50) + "}"),
                with("'destinations': [" + TO_S3 + "], 'layout': {'pip': {'gridGap': 0, 'pipOffset': 0, 'pipWidth': 1}}"),
                with("'destinations': [" + TO_S3 + "], 'layout': {'grid': {'gridGap': 0, 'videoFillMode': null}}"),
                with("'destinations': [{'name': '" + "x".repeat(128) + "'," + TO_S3.substring(1) + "]"),
                with("'destinations': [" + TO_S3.replace("}}", ", 'thumbnailConfigurations': [{'targetIntervalSeconds': 86400,"
                        + "'storage': ['LATEST', 'SEQUENTIAL']}], 'recordingConfiguration': {'format': 'HLS',"
                        + "'hlsConfiguration': {'targetSegmentDurationSeconds': 10}}}}") + "]"));
    }

    private static Arguments broken(String json, String message) {
        return Arguments.of(json, message);
    }

    private static String with(String members) {
        return "{'stageArn': '" + STAGE + "', " + members + "}";
    }

    private static Arguments start(String members, String message) {
        String destinations = members.startsWith("'destinations'") ? "" : ", 'destinations': [" + TO_S3 + "]";
        return broken(with(members + destinations), message);
    }

    private static Arguments destinations(String destinations, String message) {
        return broken(with("'destinations': [" + destinations + "]"),
                message.startsWith("StartComposition") ? message.substring("StartComposition".length())
                        : ".destinationConfiguration" + message);
    }

    private static Arguments s3(String members, String message) {
        return destinations("{'s3': {" + members + "}}", ".0.s3." + message);
    }

    private static Arguments recording(String members, String message) {
        return s3("'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': ['" + ENCODER + "'], " + members,
                message);
    }

    private static Arguments layout(String kind, String members, String message) {
        return start("'layout': {'" + kind + "': {" + members + "}}", ".layout." + kind + "." + message);
    }

    private static String tags(int count) {
        return String.join(", ", IntStream.range(0, count).mapToObj(i -> "'k" + i + "': 'v'").toList());
    }
}
