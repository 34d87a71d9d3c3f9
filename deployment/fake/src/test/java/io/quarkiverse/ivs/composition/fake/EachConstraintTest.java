package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.vertx.core.MultiMap;

/**
 * For each operation and each constraint of the table a request that breaks nothing else: it is refused, the member is named,
 * and
 * nothing has changed; and one at each limit, which is not refused.
 */
class EachConstraintTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode TABLE = read();
    private static final String PEM = pem();
    /** What goes with a member, since the service looks at both. */
    private static final Map<String, String> COMPANIONS = Map.of("Video.height", "{\"width\": 640}",
            "Video.width", "{\"height\": 640}");
    private static final String CHANNEL = "{\"channel\": {\"channelArn\": \"" + Service.CHANNEL + "\"}}";

    private static JsonNode read() {
        try {
            return Json.mapper().readTree(RuleTable.class.getResourceAsStream("service.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(384);
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] { '\n' })
                            .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A request that is broken, or at a limit.
     *
     * @param operation its operation
     * @param what what is broken, or null
     * @param field the place, as messages write it
     * @param request all of it
     */
    record Case(String operation, String what, String field, JsonNode request) {
        String name() {
            return field + " " + (what == null ? "at a limit" : what);
        }
    }

    /** A step on the way to a value: a member of a structure, or the first element of a list. */
    private record Step(String member, String shape) {
    }

    @TestFactory
    Stream<DynamicTest> aRequestThatBreaksOneConstraintIsRefusedAndChangesNothing() {
        return cases().stream().filter(each -> each.what != null).map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Service service = new Service();
            service.ok("_fake/participants", "{'stageArn': '" + Service.STAGE + "', 'userId': 'ann', 'action': 'publish'}");
            byte[] before = service.send("GET", "/_fake/snapshot", new byte[0]).body();
            assertThat(Service.error(send(service, each))).startsWith("400 ValidationException: " + each.field + " must ");
            assertThat(service.send("GET", "/_fake/snapshot", new byte[0]).body()).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRequiredMemberThatIsMissingIsNamed() {
        return cases().stream().filter(each -> each.what == null).map(Case::operation).distinct().flatMap(operation -> {
            JsonNode input = shape(TABLE.at("/operations/" + operation + "/input").textValue());
            return elements(input.path("required")).filter(member -> !place(input, member).equals("uri"))
                    .map(member -> DynamicTest.dynamicTest(operation + "." + member, () -> {
                        ObjectNode request = minimal(TABLE.at("/operations/" + operation + "/input").textValue());
                        request.remove(member);
                        assertThat(Service.error(send(new Service(), new Case(operation, null, null, request))))
                                .isEqualTo("400 ValidationException: " + operation + "." + inMessages(operation, member)
                                        + " is a required attribute");
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> aRequestAtALimitIsNotRefused() {
        return cases().stream().filter(each -> each.what == null).map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Answer answer = send(new Service(), each);
            assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isNotEqualTo(400).isLessThan(500);
        }));
    }

    @Test
    void allOperationsAreThere() {
        assertThat(cases().stream().map(Case::operation).distinct()).hasSize(39);
        assertThat(cases()).hasSizeGreaterThan(600);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        TABLE.get("operations").fieldNames().forEachRemaining(operation -> {
            String input = TABLE.at("/operations/" + operation + "/input").textValue();
            cases.add(new Case(operation, null, operation, minimal(input)));
            structure(cases, operation, input, operation, List.of());
        });
        return cases;
    }

    /** Adds the cases of a structure's members. */
    private static void structure(List<Case> cases, String operation, String name, String field, List<Step> way) {
        JsonNode structure = shape(name);
        structure.get("members").fieldNames().forEachRemaining(member -> {
            String of = shapeOf(structure, member);
            List<Step> there = then(way, new Step(member, name));
            boolean inBody = place(structure, member).equals("body");
            value(cases, operation, of, field + "." + inMessages(way.isEmpty() ? operation : "", member), there, inBody);
        });
    }

    private static void value(List<Case> cases, String operation, String name, String field, List<Step> way, boolean typed) {
        JsonNode shape = shape(name);
        if (typed) {
            cases.add(broken(operation, "of another type", field, way, shape.get("type").textValue().equals("boolean")
                    || shape.get("type").textValue().equals("integer") || shape.get("type").textValue().equals("float")
                            ? NODES.textNode("x")
                            : NODES.numberNode(1)));
        }
        switch (shape.get("type").textValue()) {
            case "string" -> text(cases, operation, name, shape, field, way);
            case "integer", "float" -> number(cases, operation, shape, field, way);
            case "list" -> list(cases, operation, shape, field, way);
            case "map" -> map(cases, operation, shape, field, way);
            case "structure" -> structure(cases, operation, name, field, way);
            default -> {
                cases.add(limit(operation, field, way, NODES.booleanNode(true)));
                cases.add(limit(operation, field, way, NODES.booleanNode(false)));
            }
        }
    }

    private static void text(List<Case> cases, String operation, String name, JsonNode shape, String field, List<Step> way) {
        if (shape.has("enum")) {
            cases.add(broken(operation, "none of its values", field, way, NODES.textNode("NONE_OF_THEM")));
            elements(shape.get("enum")).filter(value -> !value.equals("RTMP"))
                    .forEach(value -> cases.add(limit(operation, field, way, NODES.textNode(value))));
            return;
        }
        String sample = sample(name);
        if (shape.has("pattern")) {
            cases.add(broken(operation, "not of its pattern", field, way,
                    NODES.textNode(name.equals("StageSessionId") ? "xx-0123456789abc"
                            : name.equals("PublicKeyMaterial") ? "abc" : "é" + sample.substring(1))));
        } else if (!name.equals("TagKey")) {
            cases.add(broken(operation, "half a surrogate pair", field, way, NODES.textNode("\ud800")));
        }
        int max = shape.path("max").asInt(0);
        int min = shape.path("min").asInt(0);
        if (max > 0) {
            cases.add(broken(operation, "too long", field, way, NODES.textNode(longer(sample, max + 1))));
            // No token is made up that long.
            if (!name.equals("PaginationToken")) {
                cases.add(limit(operation, field, way, NODES.textNode(longer(sample, max))));
            }
        }
        if (min > 0) {
            cases.add(broken(operation, "too short", field, way, NODES.textNode("x".repeat(min - 1))));
        } else if (!shape.has("pattern") || Pattern.matches(shape.get("pattern").textValue(), "")) {
            cases.add(limit(operation, field, way, NODES.textNode("")));
        }
    }

    private static void number(List<Case> cases, String operation, JsonNode shape, String field, List<Step> way) {
        for (String end : List.of("min", "max")) {
            if (shape.has(end)) {
                int limit = shape.get(end).intValue();
                cases.add(limit(operation, field, way, NODES.numberNode(limit)));
                cases.add(broken(operation, "beyond its " + end, field, way,
                        NODES.numberNode(end.equals("min") ? limit - 1 : limit + 1)));
            }
        }
        if (shape.get("type").textValue().equals("integer")) {
            cases.add(broken(operation, "a fraction", field, way, NODES.numberNode(2.5)));
        }
    }

    private static void list(List<Case> cases, String operation, JsonNode shape, String field, List<Step> way) {
        String member = shape.get("member").textValue();
        int max = shape.get("max").intValue();
        cases.add(broken(operation, "too many elements", field, way, list(member, max + 1)));
        // Two destinations of one kind are one too many.
        cases.add(limit(operation, field, way, list(member, member.equals("DestinationConfiguration") ? 1 : max)));
        if (shape.path("min").asInt(0) > 0) {
            cases.add(broken(operation, "too few elements", field, way, list(member, shape.get("min").intValue() - 1)));
        } else if (!name(way).equals("tagKeys")) {
            cases.add(limit(operation, field, way, list(member, 0)));
        }
        value(cases, operation, member, field + ".0", then(way, new Step("0", null)), !name(way).equals("tagKeys"));
    }

    private static String name(List<Step> way) {
        return way.get(0).member();
    }

    private static void map(List<Case> cases, String operation, JsonNode shape, String field, List<Step> way) {
        if (shape.has("max")) {
            cases.add(broken(operation, "too many entries", field, way, map(shape.get("max").intValue() + 1)));
            cases.add(limit(operation, field, way, map(shape.get("max").intValue())));
        }
        JsonNode key = shape(shape.get("key").textValue());
        if (key.has("max")) {
            cases.add(broken(operation, "with a key that is too long", field, way,
                    NODES.objectNode().put("k".repeat(key.get("max").intValue() + 1), "")));
            cases.add(broken(operation, "with a key that is too short", field, way, NODES.objectNode().put("", "")));
            cases.add(limit(operation, field, way, NODES.objectNode().put("k".repeat(key.get("max").intValue()), "")));
        }
        JsonNode value = shape(shape.get("value").textValue());
        if (value.has("max")) {
            cases.add(broken(operation, "with a value that is too long", field, way,
                    NODES.objectNode().put("k", "v".repeat(value.get("max").intValue() + 1))));
            cases.add(limit(operation, field, way, NODES.objectNode().put("k", "v".repeat(value.get("max").intValue()))));
        }
        cases.add(broken(operation, "with a value of another type", field, way, NODES.objectNode().put("k", 1)));
    }

    private static Case broken(String operation, String what, String field, List<Step> way, JsonNode value) {
        return new Case(operation, what, field, request(operation, way, value));
    }

    private static Case limit(String operation, String field, List<Step> way, JsonNode value) {
        return new Case(operation, null, field, request(operation, way, value));
    }

    /** A request that has what is required, and on the way the value. */
    private static JsonNode request(String operation, List<Step> way, JsonNode value) {
        JsonNode request = minimal(TABLE.at("/operations/" + operation + "/input").textValue());
        put(request, TABLE.at("/operations/" + operation + "/input").textValue(), way, value);
        return request;
    }

    private static void put(JsonNode parent, String name, List<Step> way, JsonNode value) {
        Step step = way.get(0);
        JsonNode shape = shape(name);
        String of = shape.has("member") ? shape.get("member").textValue() : shapeOf(shape, step.member());
        JsonNode child = value;
        if (way.size() > 1) {
            child = parent instanceof ObjectNode object && object.has(step.member()) ? object.get(step.member())
                    : parent instanceof ArrayNode array && !array.isEmpty() ? array.get(0) : empty(of);
            put(child, of, way.subList(1, way.size()), value);
        }
        if (parent instanceof ObjectNode object) {
            if (name.equals("DestinationConfiguration") && !step.member().equals("name")) {
                object.removeAll();
            }
            object.setAll((ObjectNode) parse(COMPANIONS.getOrDefault(name + "." + step.member(), "{}")));
            object.set(step.member(), child);
        } else if (parent.isEmpty()) {
            ((ArrayNode) parent).add(child);
        } else {
            ((ArrayNode) parent).set(0, child);
        }
    }

    private static JsonNode empty(String name) {
        return shape(name).has("member") ? NODES.arrayNode() : minimal(name);
    }

    private static ObjectNode minimal(String name) {
        if (name.equals("DestinationConfiguration")) {
            return (ObjectNode) parse(CHANNEL);
        }
        ObjectNode structure = NODES.objectNode();
        elements(shape(name).path("required"))
                .forEach(member -> structure.set(member, value(member, shapeOf(shape(name), member))));
        return structure;
    }

    private static JsonNode value(String member, String name) {
        JsonNode shape = shape(name);
        return switch (shape.get("type").textValue()) {
            case "string" -> NODES.textNode(sample(name, member));
            case "list" -> list(shape.get("member").textValue(), 1);
            case "map" -> map(1);
            case "structure" -> minimal(name);
            default -> throw new IllegalStateException(name);
        };
    }

    private static ArrayNode list(String member, int size) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(value("", member));
        }
        return list;
    }

    private static ObjectNode map(int size) {
        ObjectNode map = NODES.objectNode();
        for (int i = 0; i < size; i++) {
            map.put("k" + i, "v");
        }
        return map;
    }

    private static String sample(String name, String member) {
        // A replica is on another stage.
        return sample(name).replace("stage/AbCd", member.startsWith("destination") ? "stage/other" : "stage/AbCd");
    }

    private static String sample(String name) {
        JsonNode shape = shape(name);
        String pattern = shape.path("pattern").asText("");
        return name.equals("PublicKeyMaterial") ? PEM
                : name.equals("ResourceArn") ? Service.STAGE
                        : name.equals("IngestProtocol") ? "RTMPS"
                                : shape.has("enum") ? shape.get("enum").get(0).textValue()
                                        : name.equals("StageSessionId") ? "st-0123456789abc"
                                                : pattern.contains("arn:") ? pattern.replaceAll("^\\^\\$\\|\\^|\\$$", "")
                                                        .replaceFirst("\\[.*?]\\+", "eu-west-1")
                                                        .replaceFirst("\\[.*?]\\+", "123456789012")
                                                        .replaceFirst("\\[.*?]\\+", "AbCd")
                                                        : "abc";
    }

    private static String longer(String sample, int length) {
        return sample + "x".repeat(Math.max(0, length - sample.length()));
    }

    private static Answer send(Service service, Case each) {
        JsonNode api = TABLE.at("/operations/" + each.operation);
        JsonNode input = shape(api.get("input").textValue());
        String path = api.get("path").textValue();
        ObjectNode body = each.request.deepCopy();
        String query = null;
        for (Map.Entry<String, JsonNode> member : each.request.properties()) {
            String place = place(input, member.getKey());
            if (place.equals("uri")) {
                path = path.replace("{" + member.getKey() + "}", encoded(member.getValue().textValue()));
                body.remove(member.getKey());
            } else if (place.equals("querystring")) {
                query = elements(member.getValue()).map(value -> member.getKey() + "=" + encoded(value))
                        .collect(Collectors.joining("&"));
                body.remove(member.getKey());
            }
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/"
                + "eu-west-1/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff");
        // Half a surrogate pair comes through as an escape only.
        byte[] bytes = body.toString().replace("\ud800", "\\ud800").getBytes(UTF_8);
        return service.send(new HttpRequest(api.get("method").textValue(), path, query, headers, bytes));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String inMessages(String operation, String member) {
        return operation.equals("StartComposition") && member.equals("destinations") ? "destinationConfiguration" : member;
    }

    private static JsonNode shape(String name) {
        return TABLE.at("/shapes/" + name);
    }

    private static String shapeOf(JsonNode structure, String member) {
        JsonNode of = structure.get("members").get(member);
        return of.isTextual() ? of.textValue() : of.get("shape").textValue();
    }

    private static String place(JsonNode structure, String member) {
        return structure.get("members").get(member).path("in").asText("body");
    }

    private static Stream<String> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
    }

    private static JsonNode parse(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> then(List<Step> way, Step next) {
        List<Step> longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }
}
