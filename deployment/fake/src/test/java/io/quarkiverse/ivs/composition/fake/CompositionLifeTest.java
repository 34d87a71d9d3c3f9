package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;

/** A composition through the operations, with time passed in. */
class CompositionLifeTest {

    private static final String ALIVE = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3
            + "], 'idempotencyToken': 'x'}";

    private final Service service = new Service();

    private String state(JsonNode composition) {
        JsonNode now = service.get(composition.get("arn").asText());
        return now.get("state").asText() + " " + now.get("destinations").get(0).get("state").asText();
    }

    private String stop(JsonNode composition) {
        return "{'arn': '" + composition.get("arn").asText() + "'}";
    }

    @Test
    void itStartsRunsAndStops() {
        JsonNode composition = service.start();
        assertThat(composition.get("state").asText()).isEqualTo("STARTING");
        service.pass(Duration.ofMillis(1999));
        assertThat(state(composition)).isEqualTo("STARTING STARTING");
        service.pass(Duration.ofMillis(1));
        assertThat(state(composition)).isEqualTo("ACTIVE ACTIVE");

        assertThat(service.ok("StopComposition", stop(composition))).isEmpty();
        assertThat(state(composition)).isEqualTo("STOPPING STOPPING");
        service.pass(Duration.ofSeconds(1));
        assertThat(state(composition)).isEqualTo("STOPPED STOPPED");
    }

    @Test
    void thingsHappenAtTheirOwnTimeEvenIfNobodyAsks() {
        JsonNode composition = service.start();
        long started = service.now();
        service.ok("StopComposition", stop(composition));
        service.pass(Duration.ofMinutes(4));

        assertThat(service.get(composition.get("arn").asText()).get("endTime").asText())
                .isEqualTo(Instant.ofEpochMilli(started + 1000).toString());
    }

    @Test
    void fiveMinutesAfterItsEndNothingIsLeft() {
        JsonNode composition = service.start();
        service.ok("StopComposition", stop(composition));
        service.pass(Duration.ofMinutes(5).plusMillis(999));
        assertThat(state(composition)).isEqualTo("STOPPED STOPPED");
        assertThat(service.ok("ListCompositions", "{}").get("compositions")).hasSize(1);

        service.pass(Duration.ofMillis(1));
        String gone = "404 ResourceNotFoundException: Resource: " + composition.get("arn").asText() + " not found";
        assertThat(service.error("GetComposition", stop(composition))).isEqualTo(gone);
        assertThat(service.error("StopComposition", stop(composition))).isEqualTo(gone);
        assertThat(service.ok("ListCompositions", "{}").get("compositions")).isEmpty();
    }

    @Test
    void itLastsADayAtMost() {
        JsonNode composition = service.start();
        service.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(state(composition)).isEqualTo("ACTIVE ACTIVE");
        service.pass(Duration.ofMillis(1));
        assertThat(state(composition)).isEqualTo("STOPPING STOPPING");
    }

    @Test
    void theSameTokenGivesTheSameComposition() {
        JsonNode first = service.ok("StartComposition", ALIVE).get("composition");
        service.pass(Duration.ofSeconds(2));
        JsonNode again = service.ok("StartComposition", ALIVE).get("composition");

        assertThat(again.get("arn")).isEqualTo(first.get("arn"));
        assertThat(again.get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void theSameTokenWithAnotherRequestIsAConflict() {
        service.ok("StartComposition", ALIVE);

        assertThat(service.error("StartComposition", ALIVE.replace(TO_S3, TO_CHANNEL)))
                .isEqualTo("409 ConflictException: The idempotency token was used with another request");
    }

    @Test
    void aTokenLivesAsLongAsItsComposition() {
        JsonNode first = service.ok("StartComposition", ALIVE).get("composition");
        service.ok("StopComposition", stop(first));
        service.pass(Duration.ofMinutes(6));

        JsonNode second = service.ok("StartComposition", ALIVE).get("composition");
        assertThat(second.get("arn")).isNotEqualTo(first.get("arn"));
    }

    @Test
    void aStopOfWhatStopsIsNoError() {
        JsonNode composition = service.start();
        service.ok("StopComposition", stop(composition));
        assertThat(service.ok("StopComposition", stop(composition))).isEmpty();
        service.pass(Duration.ofSeconds(1));
        assertThat(service.ok("StopComposition", stop(composition))).isEmpty();
    }

    @Test
    void aChannelThatBroadcastsIsAConflictUntilTheCompositionEnds() {
        String request = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL + "]}";
        JsonNode first = service.ok("StartComposition", request).get("composition");
        assertThat(service.error("StartComposition", request))
                .isEqualTo("409 ConflictException: Channel: " + Service.CHANNEL + " is already broadcasting");

        service.ok("StopComposition", stop(first));
        service.pass(Duration.ofSeconds(1));
        service.ok("StartComposition", request);
    }

    @Test
    void theAnswerToAStartShowsEveryDefault() {
        JsonNode composition = service.start();
        String arn = composition.get("arn").asText();
        String id = composition.get("destinations").get(0).get("id").asText();
        String prefix = "AbCd/" + arn.substring(arn.indexOf('/') + 1) + "/" + id + "/composite";

        assertThat(composition).hasToString(("{'arn':'" + arn + "','stageArn':'" + STAGE + "','state':'STARTING','tags':{},"
                + "'startTime':'2023-11-14T22:13:20Z','layout':{'grid':{'featuredParticipantAttribute':'',"
                + "'omitStoppedVideo':false,'videoAspectRatio':'VIDEO','videoFillMode':'','gridGap':2,"
                + "'participantOrderAttribute':''}},'destinations':[{'id':'" + id + "','state':'STARTING',"
                + "'configuration':{'name':'','s3':{'storageConfigurationArn':'" + STORAGE + "','encoderConfigurationArns':['"
                + Service.ENCODER + "'],'recordingConfiguration':{'format':'HLS','hlsConfiguration':"
                + "{'targetSegmentDurationSeconds':2}}}},'detail':{'s3':{'recordingPrefix':'" + prefix + "'}}}]}")
                .replace('\'', '"'));
    }

    @Test
    void aListShowsSummaries() {
        JsonNode composition = service.start();
        service.pass(Duration.ofSeconds(2));

        JsonNode summary = service.ok("ListCompositions", "{}").get("compositions").get(0);
        assertThat(summary.fieldNames()).toIterable().containsExactly("arn", "stageArn", "state", "tags", "startTime",
                "destinations");
        assertThat(summary.get("arn")).isEqualTo(composition.get("arn"));
        assertThat(summary.get("destinations").get(0).fieldNames()).toIterable().containsExactly("id", "state", "startTime");
    }

    @Test
    void otherAccountsAndRegionsAreOutOfReach() {
        String arn = service.start().get("arn").asText();
        byte[] get = ("{\"arn\": \"" + arn + "\"}").getBytes();
        byte[] elsewhere = ("{\"arn\": \"" + arn.replace("eu-west-1", "us-east-1") + "\"}").getBytes();

        assertThat(service.send("POST", "/GetComposition", get, "123456789012").status()).isEqualTo(200);
        assertThat(Service.error(service.send("POST", "/GetComposition", get, "999999999999")))
                .isEqualTo("403 AccessDeniedException: User: arn:aws:iam::999999999999:user/fake is not authorized to perform:"
                        + " ivs:GetComposition on resource: " + arn);
        assertThat(Service.error(service.send("POST", "/GetComposition", elsewhere, "test")))
                .startsWith("404 ResourceNotFoundException");
        assertThat(Service.body(service.send("POST", "/ListCompositions", new byte[0], "999999999999")).get("compositions"))
                .isEmpty();
    }
}
