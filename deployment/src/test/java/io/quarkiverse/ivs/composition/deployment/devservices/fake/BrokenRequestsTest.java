package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever comes in, the answer is in the service's shape and says what was wrong; it is never a failure of the fake. */
class BrokenRequestsTest {

    private static final String FULL = ("{'stageArn': '" + Service.STAGE + "', 'idempotencyToken': 'token', 'layout': {'grid': "
            + "{'featuredParticipantAttribute': 'host', 'gridGap': 4}}, 'destinations': [{'name': 'live', 'channel': "
            + "{'channelArn': '" + Service.CHANNEL + "', 'encoderConfigurationArn': '" + Service.ENCODER + "'}}, {'s3': "
            + "{'storageConfigurationArn': '" + Service.STORAGE + "', 'encoderConfigurationArns': ['" + Service.ENCODER
            + "'], 'thumbnailConfigurations': [{'targetIntervalSeconds': 30, 'storage': ['LATEST']}]}}], 'tags': {'a': 'b'}}")
            .replace('\'', '"');

    private final Service service = new Service();

    @Property(tries = 5000)
    void aStartWithOneBrokenValueIsRefusedOrFine(@ForAll("mutations") Mutation mutation) throws Exception {
        JsonNode request = Json.mapper().readTree(FULL);
        List<ObjectNode> objects = new ArrayList<>();
        collect(request, objects);
        ObjectNode object = objects.get(mutation.object() % objects.size());
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.set(names.get(mutation.member() % names.size()), mutation.value());

        answered(service.send("POST", "/StartComposition", request.toString().getBytes(UTF_8)));
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
        return Arbitraries.of("StartComposition", "GetComposition", "ListCompositions", "StopComposition");
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
                Arbitraries.of(Service.STAGE, Service.CHANNEL, "arn:aws:ivs:::stage/", "HLS", "COVER")
                        .map(Json.mapper().getNodeFactory()::textNode));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> lists = values(depth - 1).list().ofMaxSize(4).map(elements -> {
            ArrayNode array = Json.mapper().createArrayNode();
            elements.forEach(array::add);
            return array;
        });
        Arbitrary<JsonNode> maps = Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), values(depth - 1)).ofMaxSize(4)
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
