package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.operations.Routes;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever comes in, the answer is in the service's shape and says what was wrong; it is never a failure of the fake. */
class BrokenRequestsTest {

    private static final String TOKEN = "'userId': 'ann', 'duration': 60, 'attributes': {'host': 'true'}, 'capabilities': "
            + "['PUBLISH']";
    private static final String RECORDING = "'autoParticipantRecordingConfiguration': {'storageConfigurationArn': '"
            + Service.STORAGE + "', 'mediaTypes': ['AUDIO_VIDEO'], 'thumbnailConfiguration': {'targetIntervalSeconds': 60, "
            + "'storage': ['LATEST'], 'recordingMode': 'INTERVAL'}, 'recordingReconnectWindowSeconds': 60, 'hlsConfiguration': "
            + "{'targetSegmentDurationSeconds': 4}, 'recordParticipantReplicas': false}";

    private static final String FULL = json("'stageArn': '" + Service.STAGE
            + "', 'idempotencyToken': 'token', 'layout': {'grid': "
            + "{'featuredParticipantAttribute': 'host', 'gridGap': 4}}, 'destinations': [{'name': 'live', 'channel': "
            + "{'channelArn': '" + Service.CHANNEL + "', 'encoderConfigurationArn': '" + Service.ENCODER + "'}}, {'s3': "
            + "{'storageConfigurationArn': '" + Service.STORAGE + "', 'encoderConfigurationArns': ['" + Service.ENCODER
            + "'], 'thumbnailConfigurations': [{'targetIntervalSeconds': 30, 'storage': ['LATEST']}]}}], 'tags': {'a': 'b'}");

    /** A request of each operation that has more in it than ARNs, and of each control that has. */
    private static final Map<String, String> REQUESTS = Map.of(
            "StartComposition", FULL,
            "ListCompositions", json("'filterByStageArn': '" + Service.STAGE + "', 'filterByEncoderConfigurationArn': '"
                    + Service.ENCODER + "', 'maxResults': 3, 'nextToken': ''"),
            "CreateStage", json("'name': 'studio', 'tags': {'a': 'b'}, 'participantTokenConfigurations': [{" + TOKEN + "}], "
                    + RECORDING),
            "UpdateStage", json("'arn': '" + Service.STAGE + "', 'name': 'hall', " + RECORDING),
            "CreateParticipantToken", json("'stageArn': '" + Service.STAGE + "', " + TOKEN),
            "ListParticipants", json("'stageArn': '" + Service.STAGE + "', 'sessionId': 'st-0123456789abc', 'filterByUserId': "
                    + "'ann', 'maxResults': 3"),
            "DisconnectParticipant", json("'stageArn': '" + Service.STAGE + "', 'participantId': 'x', 'reason': 'noise'"),
            "CreateEncoderConfiguration", json("'name': 'hd', 'video': {'width': 1280, 'framerate': 30.0}, 'tags': {'a': 'b'}"),
            "CreateStorageConfiguration", json("'name': 'records', 's3': {'bucketName': 'records'}, 'tags': {'a': 'b'}"),
            "tags/" + Service.STAGE, json("'tags': {'a': 'b'}"));

    private final Service service = new Service();

    @Property(tries = 10_000)
    void aRequestWithOneBrokenValueIsRefusedOrFine(@ForAll("requests") String operation, @ForAll("mutations") Mutation mutation)
            throws Exception {
        answered(service.send("POST", "/" + operation, bytes(mutated(REQUESTS.get(operation), mutation))));
    }

    @Property(tries = 1000)
    void aSeedWithOneBrokenValueIsRefusedOrFine(@ForAll("mutations") Mutation mutation) throws Exception {
        service.ok("_fake/reset", "");
        service.post("StartComposition", FULL);
        service.ok("_fake/participants",
                "{'stageArn': '" + Service.STAGE + "', 'userId': 'ann', 'action': 'publish'}");
        byte[] snapshot = service.send("GET", "/_fake/snapshot", new byte[0]).body();
        Answer answer = service.send("POST", "/_fake/snapshot", bytes(mutated(new String(snapshot, UTF_8), mutation)));
        assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isIn(200, 400);
        assertThat(service.send("GET", "/_fake/snapshot", new byte[0]).status()).isEqualTo(200);
    }

    @Property(tries = 5000)
    void aStartWithBrokenBytesIsRefusedOrFine(@ForAll("positions") int at, @ForAll byte with, @ForAll boolean cut) {
        byte[] bytes = FULL.getBytes(UTF_8);
        int position = at % bytes.length;
        if (cut) {
            bytes = Arrays.copyOf(bytes, position);
        } else {
            bytes[position] = with;
        }
        answered(service.send("POST", "/StartComposition", bytes));
    }

    @Property(tries = 2000)
    void anyBytesAreRefusedByAnyOperation(@ForAll("operations") String operation, @ForAll byte[] bytes) {
        answered(service.send("POST", "/" + operation, bytes));
    }

    @Property(tries = 1000)
    void anyPathAndMethodIsAnswered(@ForAll String path, @ForAll("methods") String method, @ForAll byte[] bytes) {
        answered(service.send(method, "/" + path, bytes));
    }

    private static JsonNode mutated(String json, Mutation mutation) throws Exception {
        JsonNode request = Json.mapper().readTree(json);
        List<ObjectNode> objects = new ArrayList<>();
        collect(request, objects);
        objects.removeIf(JsonNode::isEmpty);
        ObjectNode object = objects.get(mutation.object() % objects.size());
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.set(names.get(mutation.member() % names.size()), mutation.value());
        return request;
    }

    /** Escaped, since half a surrogate pair comes through in no other way. */
    private static byte[] bytes(JsonNode request) throws Exception {
        return Json.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(request).getBytes(UTF_8);
    }

    private static String json(String members) {
        return ("{" + members + "}").replace('\'', '"');
    }

    private static void answered(Answer answer) {
        if (answer.status() == 200) {
            return;
        }
        JsonNode error = Service.body(answer);
        assertThat(answer.status()).as(() -> error.toString()).isBetween(400, 499);
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(error.get("exceptionMessage")).isEqualTo(error.get("message"));
        assertThat(answer.headers()).containsKeys("x-amzn-ErrorType", "x-amzn-RequestId");
        if (answer.status() == 400) {
            assertThat(answer.headers()).containsEntry("x-amzn-ErrorType", "ValidationException");
        }
    }

    record Mutation(int object, int member, JsonNode value) {
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Combinators.combine(positions(), positions(), values(2)).as(Mutation::new);
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 10_000);
    }

    @Provide
    Arbitrary<String> operations() {
        return Arbitraries.of(Routes.OPERATIONS);
    }

    @Provide
    Arbitrary<String> requests() {
        return Arbitraries.of(REQUESTS.keySet());
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "X");
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                Arbitraries.of(Json.mapper().nullNode()),
                Arbitraries.of(true, false).map(Json.mapper().getNodeFactory()::booleanNode),
                Arbitraries.bigIntegers().map(Json.mapper().getNodeFactory()::numberNode),
                Arbitraries.doubles().map(Json.mapper().getNodeFactory()::numberNode),
                Arbitraries.strings().ofMaxLength(300).map(Json.mapper().getNodeFactory()::textNode),
                Arbitraries
                        .of(Service.STAGE, Service.CHANNEL, "arn:aws:ivs:::stage/", "HLS", "COVER", "STOPPING", "\ud800",
                                "a\udc00b",
                                "2026-01-31T12:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z")
                        .map(Json.mapper().getNodeFactory()::textNode));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> lists = values(depth - 1).list().ofMaxSize(4).map(elements -> {
            ArrayNode array = Json.mapper().createArrayNode();
            elements.forEach(array::add);
            return array;
        });
        Arbitrary<JsonNode> maps = Arbitraries.maps(Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.strings().ofMaxLength(8)), Tuple.of(1, Arbitraries.just("\ud800"))), values(depth - 1))
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = Json.mapper().createObjectNode();
                    members.forEach(object::set);
                    return object;
                });
        return Arbitraries.frequencyOf(Tuple.of(8, leaves), Tuple.of(1, lists),
                Tuple.of(1, maps));
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
