package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.vertx.core.MultiMap;

/** What each setting changes. */
class SettingsTest {

    private static final String START = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3 + "]}";

    private static Service service(String... namesAndValues) {
        return new Service(Settings.of(namesAndValues));
    }

    private static String arn(JsonNode composition) {
        return "{'arn': '" + composition.get("arn").asText() + "'}";
    }

    @Test
    void strictResourcesMustExist() {
        Service service = service("resources", "strict");
        String stage = STAGE.replace("AbCd", "AbCdEfGh1234");
        String start = START.replace(STAGE, stage);
        assertThat(service.error("StartComposition", start)).isEqualTo(notFound(stage));
        create(service, stage);
        assertThat(service.error("StartComposition", start)).isEqualTo(notFound(STORAGE));
        create(service, STORAGE);
        assertThat(service.error("StartComposition", start)).isEqualTo(notFound(ENCODER));
        create(service, ENCODER);
        service.ok("StartComposition", start);
        assertThat(service.error("GetStage", "{'arn': '" + STAGE + "x'}")).isEqualTo(notFound(STAGE + "x"));
    }

    @Test
    void anArnThatLooksMadeUpIsSaidToBeSo() {
        Service service = service("resources", "strict");
        String madeUp = ". Unless the application configures this ARN, it was made up, as "
                + "quarkus.ivs-composition.fill-missing-arns says, and with resources=strict only what the seed or the API "
                + "created exists: configure the ARN, create it, or set resources=lenient";
        String podcast = STAGE.replace("AbCd", "podcast");
        assertThat(service.error("StartComposition", START.replace(STAGE, podcast))).isEqualTo(notFound(podcast) + madeUp);
        create(service, STAGE);
        assertThat(service.error("StartComposition", START)).isEqualTo(notFound(STORAGE) + madeUp);
    }

    @Test
    void whatSomebodyHasDeletedWasNotMadeUp() {
        Service service = service();
        service.ok("_fake/resources", "{'arn': '" + STORAGE + "', 'exists': false}");
        assertThat(service.error("StartComposition", START)).isEqualTo(notFound(STORAGE));
    }

    private static void create(Service service, String arn) {
        service.ok("_fake/resources", "{'arn': '" + arn + "', 'exists': true}");
    }

    private static String notFound(String arn) {
        return "404 ResourceNotFoundException: Resource: " + arn + " not found";
    }

    @Test
    void theQuotaOfAnAccountCountsWhatHasNotEnded() {
        Service service = service("quotas.compositions", "2");
        JsonNode first = service.start();
        service.start();
        String full = "402 ServiceQuotaExceededException: The number of concurrent compositions of the account is limited to 2";
        assertThat(service.error("StartComposition", START)).isEqualTo(full);

        service.ok("StopComposition", arn(first));
        assertThat(service.error("StartComposition", START)).as("STOPPING counts").isEqualTo(full);
        service.pass(Duration.ofSeconds(1));
        service.start();
        service.ok("StartComposition", START.replace("123456789012", "210987654321"));
    }

    @Test
    void theQuotaOfAStageIsItsOwn() {
        Service service = service("quotas.compositions-per-stage", "1");
        service.start();
        assertThat(service.error("StartComposition", START)).isEqualTo(
                "402 ServiceQuotaExceededException: The number of concurrent compositions of the stage is limited to 1");
        service.ok("StartComposition", START.replace("stage/AbCd", "stage/other"));
    }

    @Test
    void theRateLimitIsForEachOperation() {
        Service service = service("rate-limit", "5");
        for (int i = 0; i < 5; i++) {
            service.start();
        }
        assertThat(service.error("StartComposition", START)).isEqualTo("429 ThrottlingException: Rate exceeded");
        service.ok("ListCompositions", "{}");
        service.pass(Duration.ofMillis(200));
        service.start();
        assertThat(service.post("StartComposition", START).status()).isEqualTo(429);
    }

    @Test
    void anUnsetLayoutCanComeBackAsNull() {
        assertThat(service("layout-echo", "null").start().get("layout").isNull()).isTrue();
    }

    @Test
    void aReusedTokenCanReplay() {
        Service service = service("token-mismatch", "replay");
        String request = START.replace("{'stageArn'", "{'idempotencyToken': 'x', 'stageArn'");
        JsonNode first = service.ok("StartComposition", request);
        JsonNode second = service.ok("StartComposition", request.replace(TO_S3, TO_CHANNEL));
        assertThat(second.at("/composition/arn")).isEqualTo(first.at("/composition/arn"));
    }

    @Test
    void aRepeatedStartCanShowTheFirstAnswerAgain() {
        Service service = service("token-replay", "first");
        String request = START.replace("{'stageArn'", "{'idempotencyToken': 'x', 'stageArn'");
        JsonNode first = service.ok("StartComposition", request);
        service.pass(Duration.ofSeconds(2));
        assertThat(service.ok("StartComposition", request)).isEqualTo(first);
        service.ok("StopComposition", arn(first.get("composition")));
        service.pass(Duration.ofSeconds(2));
        assertThat(service.ok("StartComposition", request)).isEqualTo(first);
        assertThat(service.get(first.at("/composition/arn").asText()).get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void aCompositionStopsAMinuteAfterItsLastPublisherUnlessParticipantsCount() {
        assertThat(stateOfAStageWith(service(), "join")).isEqualTo("STOPPING");
        assertThat(stateOfAStageWith(service(), "publish")).isEqualTo("ACTIVE");
        assertThat(stateOfAStageWith(service("auto-stop", "participants"), "join")).isEqualTo("ACTIVE");
        assertThat(stateOfAStageWith(service("auto-stop", "participants"), "leave")).isEqualTo("STOPPING");
    }

    @Test
    void withParticipantsTheMinuteBeginsWhenTheLastOneLeaves() {
        Service service = service("auto-stop", "participants");
        participant(service, "join");
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofHours(1));
        participant(service, "leave");
        service.pass(Duration.ofMillis(59_999));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
        service.pass(Duration.ofMillis(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPING");
    }

    private static String stateOfAStageWith(Service service, String action) {
        participant(service, action);
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofMinutes(1));
        return service.get(arn).get("state").asText();
    }

    private static void participant(Service service, String action) {
        service.ok("_fake/participants", "{'stageArn': '" + STAGE + "', 'userId': 'ann', 'action': '" + action + "'}");
    }

    @Test
    void aCompositionSurvivesAChannelThatFailsUnlessItStopsWithIt() {
        assertThat(stateAfterAFailureOf("0", service())).isEqualTo("ACTIVE");
        assertThat(stateAfterAFailureOf("0", service("channel-failure", "stops"))).isEqualTo("STOPPING");
        assertThat(stateAfterAFailureOf("1", service("channel-failure", "stops"))).as("the recording").isEqualTo("ACTIVE");
    }

    private static String stateAfterAFailureOf(String destination, Service service) {
        JsonNode composition = service.ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL
                + ", " + TO_S3 + "]}").get("composition");
        service.pass(Duration.ofSeconds(2));
        service.ok("_fake/compositions", "{'arn': '" + composition.get("arn").asText() + "', 'action': 'fail', 'destination': '"
                + composition.at("/destinations/" + destination + "/id").asText() + "'}");
        return service.get(composition.get("arn").asText()).get("state").asText();
    }

    @Test
    void aSecondStopCanBeAConflict() {
        Service service = service("repeated-stop", "conflict");
        JsonNode composition = service.start();
        service.ok("StopComposition", arn(composition));
        assertThat(service.error("StopComposition", arn(composition)))
                .isEqualTo("409 ConflictException: Composition: " + composition.get("arn").asText() + " is STOPPING");
    }

    @Test
    void theTokenOfWhoWasDisconnectedServesAgainUnlessItIsRevoked() {
        assertThat(comesBackAsTheSame(service("disconnected-token", "valid"))).isTrue();
        assertThat(comesBackAsTheSame(service("disconnected-token", "revoked"))).isFalse();
    }

    private static boolean comesBackAsTheSame(Service service) {
        String id = service.ok("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'userId': 'ann'}")
                .at("/participantToken/participantId").asText();
        participant(service, "join");
        service.ok("DisconnectParticipant", "{'stageArn': '" + STAGE + "', 'participantId': '" + id + "'}");
        participant(service, "join");
        return service.ok("ListParticipants", "{'stageArn': '" + STAGE + "', 'sessionId': '"
                + service.ok("GetStage", "{'arn': '" + STAGE + "'}").at("/stage/activeSessionId").asText() + "'}")
                .at("/participants/0/participantId").asText().equals(id);
    }

    @Test
    void aReplicationThatThereIsNotCanBeStopped() {
        String stop = "{'sourceStageArn': '" + STAGE + "', 'destinationStageArn': '" + STAGE + "2', 'participantId': 'ann'}";
        assertThat(service("missing-replica", "error").error("StopParticipantReplication", stop))
                .startsWith("404 ResourceNotFoundException: ");
        assertThat(service("missing-replica", "ok").ok("StopParticipantReplication", stop)).isEmpty();
    }

    @Test
    void theLatestSessionIsListedFirstUnlessTheOldestIs() {
        assertThat(firstOfTwoSessions(service("session-order", "latest")).has("endTime")).isFalse();
        assertThat(firstOfTwoSessions(service("session-order", "oldest")).has("endTime")).isTrue();
    }

    private static JsonNode firstOfTwoSessions(Service service) {
        participant(service, "join");
        participant(service, "leave");
        participant(service, "join");
        return service.ok("ListStageSessions", "{'stageArn': '" + STAGE + "'}").at("/stageSessions/0");
    }

    @Test
    void aStorageConfigurationHasTheBucketOfItsName() {
        Service service = service("storage.AbCd.bucket", "recordings");
        assertThat(bucket(service, STORAGE)).isEqualTo("recordings");
        assertThat(bucket(service, STORAGE + "x")).isEqualTo("fake-bucket");
        String created = service.ok("CreateStorageConfiguration", "{'s3': {'bucketName': 'mine'}}")
                .at("/storageConfiguration/arn").asText();
        assertThat(bucket(service, created)).isEqualTo("mine");
    }

    private static String bucket(Service service, String arn) {
        return service.ok("GetStorageConfiguration", "{'arn': '" + arn + "'}").at("/storageConfiguration/s3/bucketName")
                .asText();
    }

    @Test
    void whatCannotBeRecordedStaysStarting() {
        Service service = service("storage.AbCd.broken", "true");
        String arn = service
                .ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL + ", " + TO_S3
                        + "]}")
                .at("/composition/arn").asText();
        service.pass(Duration.ofHours(1));
        JsonNode composition = service.get(arn);
        assertThat(composition.get("state").asText()).isEqualTo("ACTIVE");
        assertThat(composition.at("/destinations/0/state").asText()).isEqualTo("ACTIVE");
        assertThat(composition.at("/destinations/1/state").asText()).isEqualTo("STARTING");
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
        service.pass(Duration.ofSeconds(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void aCompositionThatIsOnlyRecordedNeverGetsActiveWithBrokenStorage() {
        Service service = service("storage.AbCd.broken", "true");
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STARTING");
    }

    @Test
    void manualStatesWaitForTheTest() {
        Service service = service("time-to-active", "manual", "time-to-stopped", "manual");
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STARTING");
        service.ok("_fake/compositions", "{'arn': '" + arn + "', 'action': 'activate'}");
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPING");
        service.ok("_fake/compositions", "{'arn': '" + arn + "', 'action': 'end'}");
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void whatWouldNotStartByItselfHasNeverBegunWhenItIsStopped() {
        for (String[] settings : new String[][] { { "time-to-active", "manual" }, { "storage.AbCd.broken", "true" } }) {
            Service service = service(settings);
            String arn = service.start().get("arn").asText();
            service.ok("StopComposition", "{'arn': '" + arn + "'}");
            service.pass(Duration.ofSeconds(1));
            assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPED");
            assertThat(service.get(arn).get("destinations").get(0).has("startTime")).isFalse();
        }
    }

    @Test
    void signaturesCanBeIgnored() {
        Service service = service("signatures", "ignore");
        service.start();
        Answer answer = service.send(new HttpRequest("POST", "/ListCompositions", null, MultiMap.caseInsensitiveMultiMap(),
                new byte[0]));
        assertThat(Service.body(answer).get("compositions")).hasSize(1);
    }

    @Test
    void aMissingSignatureIsRefusedByDefault() {
        Answer answer = service().send(new HttpRequest("POST", "/ListCompositions", null, MultiMap.caseInsensitiveMultiMap(),
                new byte[0]));
        assertThat(Service.error(answer)).isEqualTo("403 MissingAuthenticationTokenException: Missing Authentication Token");
    }
}
