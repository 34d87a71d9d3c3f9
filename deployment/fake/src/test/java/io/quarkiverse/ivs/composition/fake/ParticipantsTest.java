package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Who is on a stage: tokens, joins, disconnections, lists. */
class ParticipantsTest {

    private final Service service = new Service();

    private String token(String members) {
        return service.ok("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'userId': 'ann'" + members + "}")
                .at("/participantToken/participantId").asText();
    }

    private void participant(String userId, String action) {
        service.ok("_fake/participants", participantOf(userId, action));
    }

    private static String participantOf(String userId, String action) {
        return "{'stageArn': '" + STAGE + "', 'userId': '" + userId + "', 'action': '" + action + "'}";
    }

    private static String disconnect(String id) {
        return "{'stageArn': '" + STAGE + "', 'participantId': '" + id + "'}";
    }

    private String session() {
        return service.ok("GetStage", "{'arn': '" + STAGE + "'}").at("/stage/activeSessionId").asText();
    }

    private JsonNode list(String members) {
        return service.ok("ListParticipants", "{'stageArn': '" + STAGE + "', 'sessionId': '" + session() + "'" + members + "}");
    }

    private List<String> ids() {
        return list("").get("participants").findValuesAsText("participantId");
    }

    @Test
    void whoJoinsHasTheIdOfTheLatestToken() {
        token("");
        String id = token("");
        participant("ann", "publish");
        assertThat(ids()).containsExactly(id);

        service.ok("DisconnectParticipant", disconnect(id));
        assertThat(session()).isEmpty();
    }

    @Test
    void aTokenOfAStageThatIsCreatedIsOneToo() {
        JsonNode created = service.ok("CreateStage", "{'participantTokenConfigurations': [{'userId': 'ann'}]}");
        String stage = created.at("/stage/arn").asText();
        service.ok("_fake/participants", participantOf("ann", "join").replace(STAGE, stage));
        service.ok("DisconnectParticipant",
                disconnect(created.at("/participantTokens/0/participantId").asText()).replace(STAGE, stage));
    }

    @Test
    void whoHasATokenJoinsByItsParticipantIdToo() {
        List<String> ids = new ArrayList<>();
        for (String user : List.of("", "", ", 'userId': 'ann'")) {
            ids.add(service.ok("CreateParticipantToken",
                    "{'stageArn': '" + STAGE + "', 'attributes': {'number': '" + ids.size() + "'}" + user + "}")
                    .at("/participantToken/participantId").asText());
        }
        ids.forEach(id -> participant(id, "publish"));
        assertThat(ids()).isEqualTo(ids);
        assertThat(list("").get("participants").findValuesAsText("userId")).containsExactly("", "", "ann");

        participant(ids.get(1), "leave");
        participant(ids.get(1), "join");
        assertThat(ids()).isEqualTo(ids);
    }

    @Test
    void onlyAParticipantIdDisconnects() {
        participant("ann", "join");
        assertThat(service.error("DisconnectParticipant", disconnect("ann")))
                .isEqualTo("404 ResourceNotFoundException: Resource: " + STAGE + "/participant/ann not found");
        assertThat(ids()).hasSize(1);
    }

    @Test
    void aTokenServesAgainUntilItExpires() {
        String used = token(", 'attributes': {'host': 'true'}");
        participant("bob", "join");
        participant("ann", "join");
        participant("ann", "leave");
        participant("ann", "join");
        assertThat(ids()).hasSize(2).contains(used);

        participant("bob", "leave");
        participant("ann", "leave");
        participant("ann", "join");
        assertThat(ids()).containsExactly(used);
        assertThat(service.ok("GetParticipant", "{'stageArn': '" + STAGE + "', 'sessionId': '" + session()
                + "', 'participantId': '" + used + "'}").at("/participant/attributes/host").asText()).isEqualTo("true");

        participant("ann", "leave");
        String expired = token(", 'duration': 1");
        service.pass(Duration.ofMinutes(1));
        participant("ann", "join");
        assertThat(ids()).doesNotContain(expired);
    }

    @Test
    void aTokenTouchesNoStage() {
        token("");
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
        assertThat(service.ok("ListStages", "{}").get("stages")).isEmpty();
    }

    @Test
    void aStageHasAThousandParticipantsAtMost() {
        for (int i = 0; i < 1000; i++) {
            participant("user" + i, "join");
        }
        assertThat(service.error("_fake/participants", participantOf("ann", "publish"))).isEqualTo("409 ConflictException: "
                + "Stage: " + STAGE + " has 1000 participants, and the fake keeps no more; let some leave, or use another "
                + "stage");
        byte[] snapshot = service.send("GET", "/_fake/snapshot", new byte[0]).body();
        service.ok("_fake/snapshot", new String(snapshot, UTF_8));

        participant("user7", "leave");
        participant("ann", "publish");
        assertThat(list(", 'filterByUserId': 'user7'").get("participants")).isEmpty();
    }

    @Test
    void pagesHaveFiftyUnlessAskedForMore() {
        for (int i = 0; i < 51; i++) {
            participant("user" + i, "join");
            service.ok("CreateStage", "{}");
        }
        assertThat(list("").get("participants")).hasSize(50);
        assertThat(list(", 'maxResults': 51").get("participants")).hasSize(51);
        assertThat(service.ok("ListStages", "{}").get("stages")).hasSize(50);
    }

    @Test
    void oneFilterAtATime() {
        assertThat(service.error("ListParticipants", "{'stageArn': '" + STAGE + "', 'sessionId': 'st-0123456789abc', "
                + "'filterByUserId': 'ann', 'filterByPublished': true}")).isEqualTo("400 ValidationException: "
                        + "ListParticipants must have only one of filterByUserId, filterByPublished, filterByState, "
                        + "filterByRecordingState");
    }

    @Test
    void aStageThatIsGoneHasNoParticipants() {
        participant("ann", "join");
        String session = session();
        service.ok("DeleteStage", "{'arn': '" + STAGE + "'}");
        assertThat(service.ok("ListParticipants", "{'stageArn': '" + STAGE + "', 'sessionId': '" + session + "'}")
                .get("participants")).isEmpty();
    }

    @Test
    void attributesHaveAKilobyteAtMost() {
        token(", 'attributes': {'a': '" + "é".repeat(511) + "x'}");
        assertThat(service.error("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'attributes': {'a': '"
                + "é".repeat(512) + "'}}")).isEqualTo("400 ValidationException: CreateParticipantToken.attributes must have "
                        + "at most 1024 bytes in all its keys and values");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThat(service.error("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'attributes': {'a': '\\ud800'}}"))
                .isEqualTo(
                        "400 ValidationException: CreateParticipantToken.attributes must have keys and values that are valid "
                                + "Unicode");
        assertThat(service.error("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'userId': '\\udc00'}"))
                .isEqualTo("400 ValidationException: CreateParticipantToken.userId must be valid Unicode");
    }

    @Test
    void aTokenIsAWebToken() throws Exception {
        JsonNode token = service.ok("CreateParticipantToken", "{'stageArn': '" + STAGE + "', 'userId': 'ann', 'duration': 60, "
                + "'attributes': {'host': 'true'}, 'capabilities': ['SUBSCRIBE']}").get("participantToken");
        String[] parts = token.get("token").asText().split("\\.");
        JsonNode header = Json.mapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode claims = Json.mapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(header.get("alg").asText()).isEqualTo("HS256");
        assertThat(claims.get("jti")).isEqualTo(token.get("participantId"));
        assertThat(claims.get("exp").asLong()).isEqualTo(service.now() / 1000 + 3600);
        assertThat(claims.get("resource").asText()).isEqualTo(STAGE);
        assertThat(claims.get("user_id").asText()).isEqualTo("ann");
        assertThat(claims.at("/attributes/host").asText()).isEqualTo("true");
        assertThat(claims.get("capabilities")).hasToString("{\"allow_publish\":false,\"allow_subscribe\":true}");
        assertThat(claims.get("events_url").asText()).startsWith("wss://");
        assertThat(claims.get("whip_url").asText()).startsWith("https://");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("fake-ivs-participant-token-key".getBytes(UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(UTF_8)));
    }

    @Test
    void aReplicaOutlivesItsPublisherForAWhile() {
        String annex = STAGE.replace("AbCd", "annex");
        String id = token("");
        participant("ann", "publish");
        service.ok("StartParticipantReplication", "{'sourceStageArn': '" + STAGE + "', 'destinationStageArn': '" + annex
                + "', 'participantId': '" + id + "', 'reconnectWindowSeconds': 30}");
        participant("ann", "leave");
        service.pass(Duration.ofSeconds(29));
        participant("ann", "publish");
        service.pass(Duration.ofMinutes(1));
        String replicas = "{'sourceStageArn': '" + STAGE + "', 'participantId': '" + id + "'}";
        assertThat(service.ok("ListParticipantReplicas", replicas).at("/replicas/0/replicationState").asText())
                .isEqualTo("ACTIVE");

        participant("ann", "unpublish");
        service.pass(Duration.ofSeconds(30));
        assertThat(service.ok("ListParticipantReplicas", replicas).at("/replicas/0/replicationState").asText())
                .isEqualTo("STOPPED");
        assertThat(service.ok("GetStage", "{'arn': '" + annex + "'}").get("stage").has("activeSessionId")).isFalse();
        assertThat(service.error("StartParticipantReplication", "{'sourceStageArn': '" + STAGE + "', 'destinationStageArn': '"
                + STAGE + "', 'participantId': '" + id + "'}")).isEqualTo("400 ValidationException: "
                        + "StartParticipantReplication.destinationStageArn must be another stage in the account and region of "
                        + "the source, " + STAGE);
    }

    @Test
    void anEncoderIsNotLargerThanTheServiceAllows() {
        assertThat(service.error("CreateEncoderConfiguration", "{'video': {'width': 1920, 'height': 1082}}"))
                .isEqualTo("400 ValidationException: CreateEncoderConfiguration.video must have a product of width and height "
                        + "of at most 2073600, but has 1920 x 1082");
        assertThat(service.error("CreateEncoderConfiguration", "{'video': {'width': 641, 'height': 480}}"))
                .isEqualTo("400 ValidationException: CreateEncoderConfiguration.video.width must be an even number");
        service.ok("CreateEncoderConfiguration", "{'video': {'width': 1080, 'height': 1920}}");
    }

    @Test
    void nobodyIsReplicatedToAStageWhereTheyAreConnectedAlready() {
        String annex = STAGE.replace("AbCd", "annex");
        JsonNode ingest = service.ok("CreateIngestConfiguration",
                "{'ingestProtocol': 'RTMPS', 'userId': 'camera', 'stageArn': '" + annex + "'}").get("ingestConfiguration");
        service.ok("_fake/participants", "{'stageArn': '" + annex + "', 'userId': 'camera', 'action': 'join'}");
        service.ok("UpdateIngestConfiguration", "{'arn': '" + ingest.get("arn").asText() + "', 'stageArn': '" + STAGE + "'}");
        participant("camera", "publish");
        String id = ingest.get("participantId").asText();
        assertThat(service.error("StartParticipantReplication", "{'sourceStageArn': '" + STAGE + "', 'destinationStageArn': '"
                + annex + "', 'participantId': '" + id + "'}"))
                .isEqualTo("409 ConflictException: Participant: " + id + " is connected to " + annex + " already");
    }
}
