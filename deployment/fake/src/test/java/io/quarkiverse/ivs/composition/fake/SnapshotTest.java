package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_CHANNEL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Compositions;
import io.quarkiverse.ivs.composition.fake.wire.Answer;

/** A snapshot that is loaded, into the store it was taken of and into an empty one. */
class SnapshotTest {

    private final Service service = new Service();

    private String snapshot() {
        return new String(service.send("GET", "/_fake/snapshot", new byte[0]).body(), UTF_8);
    }

    private void load(String snapshot) {
        Answer answer = service.send("POST", "/_fake/snapshot", snapshot.getBytes(UTF_8));
        assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isEqualTo(200);
    }

    private void participant(String userId, String action) {
        service.ok("_fake/participants",
                "{'stageArn': '" + STAGE + "', 'userId': '" + userId + "', 'action': '" + action + "'}");
    }

    private void stop(String arn) {
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
    }

    private JsonNode compositions() {
        return service.ok("ListCompositions", "{}").get("compositions");
    }

    private String startToChannel() {
        return service.ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL
                + "], 'idempotencyToken': 'x'}").at("/composition/arn").asText();
    }

    @Test
    void timesThatMoveStayWithinWhatASnapshotMayHave() {
        load(("{'time': '2000-01-01T00:00:00Z', 'participantTokens': [{'stageArn': '" + STAGE
                + "', 'participantId': 'x', 'expirationTime': '9999-12-31T00:00:00Z'}]}").replace('\'', '"'));
        load(snapshot());
        load(("{'time': '2999-01-01T00:00:00Z', 'stages': [{'arn': '" + STAGE + "', 'emptySince': '1970-01-01T00:00:00Z'}]}")
                .replace('\'', '"'));
        load(snapshot());
    }

    @Test
    void brokenStorageStaysBroken() {
        load(("{'storageConfigurations': [{'arn': '" + STORAGE + "', 's3': {'bucketName': 'mine'}, 'broken': true}]}")
                .replace('\'', '"'));
        String snapshot = snapshot();
        service.ok("_fake/reset", "");
        load(snapshot);
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofMinutes(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STARTING");
    }

    @Test
    void aCompositionThatIsThereAlreadyIsReplacedCompletely() {
        String arn = startToChannel();
        load(snapshot());
        assertThat(compositions().findValuesAsText("arn")).containsExactly(arn);

        stop(arn);
        service.pass(Duration.ofMinutes(6));
        assertThat(compositions()).isEmpty();
        participant("ann", "join");
        assertThat(startToChannel()).isNotEqualTo(arn);
    }

    @Test
    void whatItReplacesCountsNoMore() {
        String arn = startToChannel();
        String snapshot = snapshot();
        load(snapshot.replace("channel/AbCd", "channel/other").replace("\"x\"", "\"y\""));

        Compositions compositions = service.store().compositions();
        assertThat(compositions.alive(each -> true)).isEqualTo(1);
        assertThat(compositions.onAir(CHANNEL)).isNull();
        assertThat(compositions.withToken(Arn.of(STAGE), "x")).isNull();
        stop(arn);
        service.pass(Duration.ofMinutes(6));
        assertThat(compositions()).isEmpty();
        assertThat(compositions.alive(each -> true)).isZero();
    }

    @Test
    void neighboursThatAreThereAlreadyAreReplaced() {
        service.ok("_fake/resources", "{'arn': '" + ENCODER + "', 'exists': true}");
        service.ok("_fake/channels", "{'arn': '" + CHANNEL + "', 'live': true}");
        participant("ann", "publish");
        String snapshot = snapshot();
        load(snapshot);
        assertThat(snapshot()).isEqualTo(snapshot);
    }

    @Test
    void itComesBackWordForWord() {
        service.send("POST", "/tags/" + URLEncoder.encode(STAGE.replace("AbCd", "tagged"), UTF_8),
                "{\"tags\": {\"a\": \"1\"}}".getBytes(UTF_8));
        service.ok("CreateStage", "{'name': 'studio', 'tags': {'b': '2'}, 'autoParticipantRecordingConfiguration': "
                + "{'storageConfigurationArn': '" + STORAGE + "'}}");
        service.ok("CreateEncoderConfiguration", "{'name': 'hd', 'video': {'framerate': 29.97}}");
        service.ok("CreateStorageConfiguration", "{'s3': {'bucketName': 'records'}}");
        service.ok("_fake/channels", "{'arn': '" + CHANNEL.replace("AbCd", "live") + "', 'live': true}");
        service.ok("CreateParticipantToken",
                "{'stageArn': '" + STAGE + "', 'userId': 'ann', 'attributes': {'host': 'true'}}");
        participant("bob", "publish");
        participant("bob", "leave");
        participant("ann", "publish");
        String stopped = service.start().get("arn").asText();
        stop(stopped);
        service.pass(Duration.ofSeconds(3));
        startToChannel();
        String reconnecting = service.start().get("arn").asText();
        String failed = service.start().get("arn").asText();
        service.pass(Duration.ofSeconds(2));
        service.ok("_fake/compositions", "{'arn': '" + reconnecting + "', 'action': 'reconnect'}");
        service.ok("_fake/compositions", "{'arn': '" + failed + "', 'action': 'fail'}");
        participant("ann", "unpublish");
        service.pass(Duration.ofMillis(500));
        String stopping = service.start().get("arn").asText();
        service.pass(Duration.ofMillis(200));
        stop(stopping);
        service.pass(Duration.ofMillis(100));

        String snapshot = snapshot();
        service.ok("_fake/reset", "");
        load(snapshot);
        assertThat(snapshot()).isEqualTo(snapshot);
    }

    @Test
    void whatStopsGoesOnStopping() {
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofMinutes(10));
        stop(arn);
        service.pass(Duration.ofMillis(900));
        load(snapshot());
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPING");
        service.pass(Duration.ofMillis(100));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void theMinuteWithoutAPublisherIsNotBegunAgain() {
        participant("ann", "leave");
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofSeconds(40));
        load(snapshot());
        service.pass(Duration.ofSeconds(20));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPING");
    }

    @Test
    void aStageThatCountsAsPublishedGoesOnDoingSo() {
        service.ok("UpdateStage", "{'arn': '" + STAGE + "', 'name': 'hall'}");
        String arn = service.start().get("arn").asText();
        load(snapshot());
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void aTokenReplaysAlsoAfterTagsHaveChanged() {
        String start = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL + "], 'idempotencyToken': 'x', "
                + "'tags': {'a': '1'}}";
        String arn = service.ok("StartComposition", start).at("/composition/arn").asText();
        service.send("POST", "/tags/" + URLEncoder.encode(arn, UTF_8), "{\"tags\": {\"b\": \"2\"}}".getBytes(UTF_8));
        String snapshot = snapshot();
        service.ok("_fake/reset", "");
        load(snapshot);
        assertThat(service.ok("StartComposition", start).at("/composition/arn").asText()).isEqualTo(arn);
        assertThat(service.get(arn).get("tags")).hasToString("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(service.error("StartComposition", start.replace("'1'", "'3'"))).startsWith("409 ConflictException");
    }

    @Test
    void whatWasDeletedStaysDeleted() {
        service.ok("DeleteStage", "{'arn': '" + STAGE + "'}");
        service.ok("DeleteEncoderConfiguration", "{'arn': '" + ENCODER + "'}");
        String snapshot = snapshot();
        service.ok("_fake/reset", "");
        service.ok("GetStage", "{'arn': '" + STAGE + "'}");
        load(snapshot);
        assertThat(service.error("GetStage", "{'arn': '" + STAGE + "'}")).startsWith("404");
        assertThat(service.error("GetEncoderConfiguration", "{'arn': '" + ENCODER + "'}")).startsWith("404");
    }

    @Test
    void anUnusedTokenStillServes() {
        String id = service.ok("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'userId': 'ann'}")
                .at("/participantToken/participantId").asText();
        String snapshot = snapshot();
        service.ok("_fake/reset", "");
        load(snapshot);
        participant("ann", "join");
        service.ok("DisconnectParticipant", "{'stageArn': '" + STAGE + "', 'participantId': '" + id + "'}");
    }

    @Test
    void theTagsOfAChannelStay() {
        String path = "/tags/" + CHANNEL.replace(":", "%3A").replace("/", "%2F");
        service.send("POST", path, "{\"tags\": {\"team\": \"a\"}}".getBytes(UTF_8));
        String snapshot = snapshot();
        service.ok("_fake/reset", "");
        load(snapshot);
        assertThat(new String(service.send("GET", path, new byte[0]).body(), UTF_8)).isEqualTo("{\"tags\":{\"team\":\"a\"}}");
    }

    @Test
    void theCredentialsOfRedundantIngestAreTheSameBeforeTheyAreAskedFor() {
        String arn = service.ok("CreateIngestConfiguration", "{'ingestProtocol': 'RTMPS'}").at("/ingestConfiguration/arn")
                .asText();
        String snapshot = snapshot();
        JsonNode before = redundant(arn);
        service.ok("_fake/reset", "");
        load(snapshot);
        assertThat(service.ok("GetIngestConfiguration", "{'arn': '" + arn + "'}").get("ingestConfiguration")
                .has("redundantIngestCredentials")).isFalse();
        assertThat(redundant(arn)).isEqualTo(before).hasSize(1);
    }

    private JsonNode redundant(String arn) {
        return service.ok("UpdateIngestConfiguration", "{'arn': '" + arn + "', 'redundantIngest': true}")
                .at("/ingestConfiguration/redundantIngestCredentials");
    }

    @Test
    void whatCannotBeBesideWhatIsThereIsRefused() {
        String arn = startToChannel();
        String snapshot = snapshot().replace(arn, arn + "2");
        assertThat(service.error("_fake/snapshot", snapshot)).isEqualTo("400 ValidationException: "
                + "snapshot.compositions.0.idempotencyToken must not be there twice in an account and region, but " + arn
                + " is there already; reset the fake first, or leave one out; "
                + "snapshot.compositions.0.destinations.0.configuration.channel.channelArn must not be that of two compositions "
                + "that have not ended, but " + arn + " is there already; reset the fake first, or leave one out");
        assertThat(compositions().findValuesAsText("arn")).containsExactly(arn);
    }

    @Test
    void whatExistsIsNotCreatedAgain() {
        service.ok("CreateEncoderConfiguration", "{'name': 'hd'}");
        JsonNode encoder = service.ok("ListEncoderConfigurations", "{}").get("encoderConfigurations").get(0);
        service.ok("_fake/resources", "{'arn': '" + encoder.get("arn").asText() + "', 'exists': true}");
        participant("ann", "publish");
        service.ok("_fake/resources", "{'arn': '" + STAGE + "', 'exists': true}");
        assertThat(service.ok("ListEncoderConfigurations", "{}").get("encoderConfigurations").get(0)).isEqualTo(encoder);
        assertThat(service.ok("GetStage", "{'arn': '" + STAGE + "'}").at("/stage/activeSessionId").asText()).isNotEmpty();
    }
}
