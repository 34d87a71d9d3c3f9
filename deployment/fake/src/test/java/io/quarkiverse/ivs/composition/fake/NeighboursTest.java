package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.vertx.core.MultiMap;

/** What is around compositions, operation by operation. */
class NeighboursTest {

    private static final String RECORDING = "autoParticipantRecordingConfiguration";

    private final Service service = new Service();

    private String untag(String query) {
        return Service.error(service.send(new HttpRequest("DELETE",
                "/tags/" + URLEncoder.encode(STAGE, StandardCharsets.UTF_8), query,
                MultiMap.caseInsensitiveMultiMap().set("Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/ivs/"
                                + "aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff"),
                new byte[0])));
    }

    @Test
    void aStageShowsHowItsParticipantsAreRecorded() {
        JsonNode stage = service.ok("CreateStage", "{'" + RECORDING + "': {'storageConfigurationArn': '" + STORAGE
                + "', 'recordingReconnectWindowSeconds': 60}}").get("stage");
        assertThat(stage.get(RECORDING)).hasToString(("{'storageConfigurationArn':'" + STORAGE + "','mediaTypes':"
                + "['AUDIO_VIDEO'],'recordingReconnectWindowSeconds':60,'recordParticipantReplicas':true,"
                + "'thumbnailConfiguration':{'targetIntervalSeconds':60,'storage':['SEQUENTIAL'],'recordingMode':'DISABLED'},"
                + "'hlsConfiguration':{'targetSegmentDurationSeconds':6}}").replace('\'', '"'));

        String arn = stage.get("arn").asText();
        service.ok("UpdateStage", "{'arn': '" + arn + "', 'name': 'hall'}");
        assertThat(service.ok("GetStage", "{'arn': '" + arn + "'}").at("/stage/" + RECORDING)).isEqualTo(stage.get(RECORDING));
        service.ok("UpdateStage", "{'arn': '" + arn + "', '" + RECORDING + "': {'storageConfigurationArn': '', "
                + "'mediaTypes': ['NONE'], 'thumbnailConfiguration': {'recordingMode': 'INTERVAL'}}}");
        JsonNode updated = service.ok("GetStage", "{'arn': '" + arn + "'}").at("/stage/" + RECORDING);
        assertThat(updated.get("storageConfigurationArn").asText()).isEmpty();
        assertThat(updated.at("/mediaTypes/0").asText()).isEqualTo("NONE");
        assertThat(updated.at("/thumbnailConfiguration/recordingMode").asText()).isEqualTo("INTERVAL");
        assertThat(service.ok("ListStages", "{}").get("stages").get(0).has(RECORDING)).isFalse();
    }

    @Test
    void aWrongRecordingIsRefused() {
        assertThat(service.error("CreateStage", "{'" + RECORDING + "': {}}")).isEqualTo("400 ValidationException: CreateStage."
                + RECORDING + ".storageConfigurationArn is a required attribute");
        assertThat(service.error("UpdateStage", "{'arn': '" + STAGE + "', '" + RECORDING + "': {'storageConfigurationArn': '"
                + ENCODER + "'}}")).isEqualTo("400 ValidationException: UpdateStage." + RECORDING + ".storageConfigurationArn "
                        + "must satisfy the regular expression pattern: ^$|^arn:aws:ivs:[a-z0-9-]+:[0-9]+:"
                        + "storage-configuration/[a-zA-Z0-9-]+$");
        assertThat(service.error("CreateStage", "{'" + RECORDING + "': {'storageConfigurationArn': '', 'mediaTypes': "
                + "['AUDIO_VIDEO', 'NONE']}}")).isEqualTo("400 ValidationException: CreateStage." + RECORDING
                        + ".mediaTypes must have at most 1 element");
    }

    @Test
    void aListHasWhatTheCallerCanReach() {
        String ofOne = stage("111111111111", "eu-west-1");
        String ofTheOther = stage("222222222222", "eu-west-1");
        String elsewhere = stage("111111111111", "us-east-1");

        assertThat(stages("111111111111", "eu-west-1")).containsExactly(ofOne);
        assertThat(stages("111111111111", "us-east-1")).containsExactly(elsewhere);
        assertThat(stages("test", "eu-west-1")).as("a key that is no account").containsExactly(ofOne, ofTheOther);
    }

    private String stage(String accessKeyId, String region) {
        return Service.body(service.send("POST", "/CreateStage", new byte[0], accessKeyId, region)).at("/stage/arn").asText();
    }

    private List<String> stages(String accessKeyId, String region) {
        return Service.body(service.send("POST", "/ListStages", new byte[0], accessKeyId, region)).get("stages")
                .findValuesAsText("arn");
    }

    @Test
    void tagKeysHaveTheirLimits() {
        String keys = IntStream.range(0, 51).mapToObj(i -> "tagKeys=" + i).collect(Collectors.joining("&"));
        assertThat(untag("")).isEqualTo("400 ValidationException: UntagResource.tagKeys is a required attribute");
        assertThat(untag(keys)).isEqualTo("400 ValidationException: UntagResource.tagKeys must have at most 50 elements");
        assertThat(untag("tagKeys=a&tagKeys=")).isEqualTo("400 ValidationException: UntagResource.tagKeys.1 must have length "
                + "greater than or equal to 1");
        assertThat(untag("tagKeys=" + "a".repeat(129))).isEqualTo("400 ValidationException: UntagResource.tagKeys.0 must have "
                + "length less than or equal to 128");
    }

    @Test
    void aTokenGivesItsCompositionAlsoWhenTheStageIsGone() {
        String start = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL + "], 'idempotencyToken': 'x'}";
        JsonNode first = service.ok("StartComposition", start).get("composition");
        service.ok("DeleteStage", "{'arn': '" + STAGE + "'}");
        assertThat(service.ok("StartComposition", start).at("/composition/arn")).isEqualTo(first.get("arn"));
        assertThat(service.error("StartComposition", start.replace("'x'", "'y'")))
                .isEqualTo("404 ResourceNotFoundException: Resource: " + STAGE + " not found");
    }

    @Test
    void aDeletedChannelIsOffline() {
        service.ok("_fake/channels", "{'arn': '" + CHANNEL + "', 'live': true}");
        service.ok("_fake/resources", "{'arn': '" + CHANNEL + "', 'exists': false}");
        service.ok("_fake/resources", "{'arn': '" + CHANNEL + "', 'exists': true}");
        service.ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL + "]}");
    }

    @Test
    void aConfigurationIsInUseUntilItsLastCompositionHasEnded() {
        String arn = service.start().get("arn").asText();
        service.start();
        for (String configuration : new String[] { "Encoder", "Storage" }) {
            String delete = "{'arn': '" + (configuration.equals("Encoder") ? ENCODER : STORAGE) + "'}";
            assertThat(service.error("Delete" + configuration + "Configuration", delete))
                    .startsWith("409 ConflictException: Resource: arn:aws:ivs:eu-west-1:123456789012:").endsWith(" in use by a "
                            + "composition");
        }
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
        service.ok("DeleteStage", "{'arn': '" + STAGE + "'}");
        service.pass(Duration.ofSeconds(1));
        service.ok("DeleteEncoderConfiguration", "{'arn': '" + ENCODER + "'}");
        service.ok("DeleteStorageConfiguration", "{'arn': '" + STORAGE + "'}");
    }

    @Test
    void aFilterOutOfSightFindsNothing() {
        service.start();
        byte[] list = ("{\"filterByStageArn\": \"" + STAGE + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(Service.body(service.send("POST", "/ListCompositions", list, "210987654321")).get("compositions")).isEmpty();
    }
}
