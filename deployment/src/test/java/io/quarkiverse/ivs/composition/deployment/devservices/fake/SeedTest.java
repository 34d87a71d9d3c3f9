package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.ENCODER;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.STAGE;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.STORAGE;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.TO_S3;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Resources;

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
        Settings settings = new Settings();
        settings.resources = Resources.STRICT;
        return new Service(settings.build(), Seed.read("seed.json", seed.getBytes(UTF_8)));
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
    void aResetPlantsItAgain() {
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
        Service later = new Service(FakeSettings.defaults(), Seed.read("snapshot.json", snapshot.getBytes(UTF_8)));
        assertThat(later.get(COMPOSITION).get("state").asText()).isEqualTo("ACTIVE");
        later.pass(Duration.ofHours(1));
        assertThat(later.get(COMPOSITION).get("state").asText()).isEqualTo("STOPPING");
    }

    @Test
    void aBrokenOneNamesFileLineAndMend() {
        broken("{\n  \"stages\": [\n", "3: this is no JSON: Unexpected end-of-input: expected close marker for "
                + "Array");
        broken(SEED.replace("\"bucketName\": \"records\"", "\"bucket\": \"records\""),
                "4: storageConfigurations.0.s3.bucketName is a required attribute");
        broken(SEED.replace("\"live\": true", "\"live\": 1"), "5: channels.0.live must be a boolean");
        broken(SEED.replace("\"stageArn\"", "\"stage\""), "6: compositions.0.stageArn is a required attribute");
        broken(SEED.replace("\"encoderConfigurationArns\"", "\"encoders\""),
                "9: compositions.0.destinations.0.configuration.s3.encoderConfigurationArns is a required attribute");
        broken(SEED.replace("\"stageArn\":", "\"state\": \"STOPPED\", \"stageArn\":").replace("{\"configuration\"",
                "{\"state\": \"ACTIVE\", \"configuration\""),
                "9: compositions.0.destinations.0.state must be STOPPED or FAILED, since the composition is STOPPED");
        broken("{\"channels\": [{\"arn\": \"" + Service.CHANNEL + "\"},\n{\"arn\": \"" + Service.CHANNEL + "\"}]}",
                "2: channels.1.arn must not be there twice");
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
