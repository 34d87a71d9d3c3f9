package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

class SeedTest {

    private static final String COMPOSITION = "arn:aws:ivs:eu-west-1:123456789012:composition/seeded";

    private static final String SEED = """
            {
              'stages': [{'arn': '%s', 'name': 'studio', 'participants': [{'userId': 'ann', 'published': true}]}],
              'encoderConfigurations': [{'arn': '%s', 'video': {'height': 1080}}],
              'storageConfigurations': [{'arn': '%s', 's3': {'bucketName': 'records'}}],
              'channels': [{'arn': '%s', 'live': true}],
              'compositions': [{
                'arn': '%s',
                'stageArn': '%s',
                'destinations': [{'configuration': %s}]
              }]
            }
            """.formatted(STAGE, ENCODER, STORAGE, Service.CHANNEL, COMPOSITION, STAGE, TO_S3).replace('\'', '"');

    private static Service service(String seed) {
        return new Service(Settings.of("resources", "strict"), seed("seed.json", seed));
    }

    private static Seed seed(String file, String json) {
        return Seed.read(file, json.getBytes(UTF_8), "quarkus.ivs-composition.devservices.seed");
    }

    private static void broken(String seed, String message) {
        assertThatThrownBy(() -> service(seed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The seed seed.json is broken in line " + message + ". Correct it, or remove "
                        + "quarkus.ivs-composition.devservices.seed; a snapshot of the fake shows the form.");
    }

    @Test
    void everythingInItExists() {
        Service service = service(SEED);
        JsonNode composition = service.get(COMPOSITION);
        assertThat(composition.get("state").asText()).isEqualTo("ACTIVE");
        assertThat(composition.at("/destinations/0/detail/s3/recordingPrefix").asText()).startsWith("AbCd/seeded/");
        assertThat(service.ok("GetStage", "{'arn': '" + STAGE + "'}").at("/stage/name").asText()).isEqualTo("studio");
        assertThat(service.ok("GetStorageConfiguration", "{'arn': '" + STORAGE + "'}")
                .at("/storageConfiguration/s3/bucketName").asText()).isEqualTo("records");
        assertThat(service.error("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + Service.TO_CHANNEL
                + "]}")).startsWith("409 ConflictException");
        service.start();
    }

    @Test
    void aResetLoadsItAgain() {
        Service service = service(SEED);
        service.ok("StopComposition", "{'arn': '" + COMPOSITION + "'}");
        service.pass(Duration.ofMinutes(10));
        service.ok("_fake/reset", "");
        assertThat(service.get(COMPOSITION).get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void theTimesOfASnapshotMoveWithIt() {
        Service service = service(SEED);
        service.pass(Duration.ofHours(23));
        String snapshot = new String(service.send("GET", "/_fake/snapshot", new byte[0]).body(), UTF_8);
        Service later = new Service(FakeSettings.defaults(), seed("snapshot.json", snapshot));
        assertThat(later.get(COMPOSITION).get("state").asText()).isEqualTo("ACTIVE");
        later.pass(Duration.ofHours(1));
        assertThat(later.get(COMPOSITION).get("state").asText()).isEqualTo("STOPPING");
    }

    @Test
    void aBrokenOneNamesFileLineAndMend() {
        broken("{\n  \"stages\": [\n", "3: this is no JSON: Unexpected end-of-input: expected close marker for "
                + "Array");
        broken(SEED.replace("\"bucketName\": \"records\"", ""),
                "4: storageConfigurations.0.s3.bucketName is a required attribute");
        broken(SEED.replace("\"live\": true", "\"live\": 1"), "5: channels.0.live must be a boolean");
        broken(SEED.replace("'stageArn': '%s',".formatted(STAGE).replace('\'', '"'), ""),
                "6: compositions.0.stageArn is a required attribute");
        broken(SEED.replace("\"time\"", "").replaceFirst("\\{", "{\"time\": \"+1000000000-01-01T00:00:00Z\","),
                "1: time must be a time such as 2026-01-31T12:00:00Z, from 1970 to 9999");
        broken("{\n\"time\": \"1969-12-31T23:59:59Z\"}",
                "2: time must be a time such as 2026-01-31T12:00:00Z, from 1970 to 9999");
        broken(SEED.replace("\"stageArn\":", "\"state\": \"STOPPED\", \"stageArn\":").replace("{\"configuration\"",
                "{\"state\": \"ACTIVE\", \"configuration\""),
                "9: compositions.0.destinations.0.state must be STOPPED or FAILED, since the composition is STOPPED");
        broken("{\"channels\": [{\"arn\": \"" + Service.CHANNEL + "\"},\n{\"arn\": \"" + Service.CHANNEL + "\"}]}",
                "2: channels.1.arn must not be there twice");
    }

    @Test
    void aMisspelledNameIsNotPassedOver() {
        broken("{\n\"stage\": [], \"compositions\": []}",
                "2: stage is unknown; did you mean \"stages\"? Known are time, stages, "
                        + "encoderConfigurations, storageConfigurations, channels, compositions, ingestConfigurations, "
                        + "publicKeys, participantTokens, replications, deleted");
        broken(SEED.replace("\"encoderConfigurationArns\"", "\n\"encoderConfigurationArns\": [\"" + Service.ENCODER
                + "\"], \"encoders\""),
                "10: compositions.0.destinations.0.configuration.s3.encoders is unknown; known are storageConfigurationArn, "
                        + "encoderConfigurationArns, recordingConfiguration, thumbnailConfigurations");
        broken("{\n\"a/b ~\": 1}", "2: a/b ~ is unknown; known are time, stages, encoderConfigurations, "
                + "storageConfigurations, channels, compositions, ingestConfigurations, publicKeys, participantTokens, "
                + "replications, deleted");
    }

    @Test
    void valuesAreNamedAllAtOnceAndConflictsAfterwards() {
        String seed = "{'time': 'yesterday', 'chanels': [],\n'channels': [{'arn': 'x', 'live': 1},\n{}], 'stages': 5}";
        assertThatThrownBy(() -> service(seed.replace('\'', '"'))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The seed seed.json is broken in 6 places:\n"
                        + "line 1: chanels is unknown; did you mean \"channels\"? Known are time, stages, "
                        + "encoderConfigurations, storageConfigurations, channels, compositions, ingestConfigurations, "
                        + "publicKeys, participantTokens, replications, deleted\n"
                        + "line 1: time must be a time such as 2026-01-31T12:00:00Z, from 1970 to 9999\n"
                        + "line 3: stages must be a list\n"
                        + "line 2: channels.0.arn must satisfy the regular expression pattern: "
                        + "arn:aws:ivs:[a-z0-9-]+:[0-9]+:channel/[a-zA-Z0-9-]+\n"
                        + "line 2: channels.0.live must be a boolean\n"
                        + "line 3: channels.1.arn is a required attribute\n"
                        + "Correct them, or remove quarkus.ivs-composition.devservices.seed; a snapshot of the fake shows the "
                        + "form.");
    }

    @Test
    void ofBrokenValuesAThousandAreKept() {
        assertThatThrownBy(() -> service("{\"deleted\": 1, \"channels\": [" + "1,".repeat(2_000) + "1]}"))
                .hasMessageStartingWith("The seed seed.json is broken in 1000 places:\nline 1: ")
                .hasMessageContaining("\nand 980 more\nCorrect them, ");
    }

    @Test
    void statesThatNoLifeHasAreRefused() {
        broken(SEED.replace("\"stageArn\":", "\"state\": \"STOPPING\", \"stageArn\":").replace("{\"configuration\"",
                "{\"state\": \"ACTIVE\", \"configuration\""),
                "9: compositions.0.destinations.0.state must be STOPPING or STOPPED or FAILED, since the composition is STOPPING");
    }

    @Test
    void conflictsAreNamedAllAtOnce() {
        String composition = "{'arn': '%s', 'stageArn': '%s', 'idempotencyToken': 'x',\n'destinations': [{'configuration': %s}]}";
        String other = composition.formatted(COMPOSITION + "2", STAGE.replace("eu-west-1", "us-east-1"), Service.TO_CHANNEL);
        String seed = "{'compositions': [\n" + composition.formatted(COMPOSITION, STAGE, Service.TO_CHANNEL) + ",\n" + other
                + "]}";
        assertThatThrownBy(() -> service(seed.replace('\'', '"'))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The seed seed.json is broken in 3 places:\n"
                        + "line 4: compositions.1.stageArn must be in the region and account of the composition, eu-west-1 and "
                        + "123456789012\n"
                        + "line 4: compositions.1.idempotencyToken must not be there twice in an account and region\n"
                        + "line 5: compositions.1.destinations.0.configuration.channel.channelArn must not be that of two "
                        + "compositions that have not ended\n"
                        + "Correct them, or remove quarkus.ivs-composition.devservices.seed; a snapshot of the fake shows the "
                        + "form.");
    }

    @Test
    void aHundredConflictsAreNotAllShown() {
        String compositions = IntStream.range(0, 101).mapToObj(i -> ("{'arn': '" + COMPOSITION + i + "', 'stageArn': '" + STAGE
                + "', 'destinations': [{'configuration': " + Service.TO_CHANNEL + "}]}").replace('\'', '"'))
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> service("{\"compositions\": [" + compositions + "]}"))
                .hasMessageStartingWith("The seed seed.json is broken in 100 places:\nline 1: ")
                .hasMessageContaining("\nand 80 more\nCorrect them, ");
    }

    @Test
    void whatRunsInASeedWithoutATimeRunsNow() {
        Service service = service(SEED.replace("\"stageArn\":", "\"startTime\": \"2020-01-01T00:00:00Z\", \"stageArn\":"));
        assertThat(service.get(COMPOSITION).get("state").asText()).isEqualTo("ACTIVE");
        service.pass(Duration.ofHours(24));
        assertThat(service.get(COMPOSITION).get("state").asText()).isEqualTo("STOPPING");
    }

    @Test
    void anEncoderInItHasTheDefaults() {
        assertThat(service(SEED).ok("GetEncoderConfiguration", "{'arn': '" + ENCODER + "'}")
                .at("/encoderConfiguration/video").toString())
                .isEqualTo("{\"width\":1280,\"height\":1080,\"framerate\":30.0,\"bitrate\":2500000}");
    }

    @Test
    void aLargeOne() {
        String compositions = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"arn\": \"" + COMPOSITION + i + "\", \"stageArn\": \"" + STAGE
                        + "\", \"destinations\": [{\"configuration\": " + TO_S3.replace('\'', '"') + "}]}")
                .collect(Collectors.joining(",\n"));
        Service service = service(SEED.replace("\"compositions\": [", "\"compositions\": [" + compositions + ","));
        assertThat(service.get(COMPOSITION + "9999").get("state").asText()).isEqualTo("ACTIVE");
        assertThat(service.ok("ListCompositions", "{}").get("compositions")).hasSize(100);
    }
}
