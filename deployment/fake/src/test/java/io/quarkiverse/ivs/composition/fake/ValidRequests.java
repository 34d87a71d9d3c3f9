package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.ApiTable.elements;
import static io.quarkiverse.ivs.composition.fake.ApiTable.shape;
import static io.quarkiverse.ivs.composition.fake.ApiTable.shapeOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Requests that break nothing: with what is required and no more, and with one value of a test's own in them. */
final class ValidRequests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PEM = pem();
    /** What goes with a member, since the service looks at both. */
    private static final Map<String, String> COMPANIONS = Map.of("Video.height", "{\"width\": 640}",
            "Video.width", "{\"height\": 640}");
    private static final String CHANNEL = "{\"channel\": {\"channelArn\": \"" + Service.CHANNEL + "\"}}";

    private ValidRequests() {
    }

    /** A step on the way to a value: a member of a structure, or the first element of a list. */
    record Step(String member, String shape) {
    }

    /** A request that has what is required, and on the way the value. */
    static JsonNode request(String operation, List<Step> way, JsonNode value) {
        JsonNode request = minimal(ApiTable.input(operation));
        put(request, ApiTable.input(operation), way, value);
        return request;
    }

    static ObjectNode minimal(String name) {
        if (name.equals("DestinationConfiguration")) {
            return (ObjectNode) parse(CHANNEL);
        }
        ObjectNode structure = NODES.objectNode();
        elements(shape(name).path("required"))
                .forEach(member -> structure.set(member, value(member, shapeOf(shape(name), member))));
        return structure;
    }

    static ArrayNode list(String member, int size) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(value("", member));
        }
        return list;
    }

    static ObjectNode map(int size) {
        ObjectNode map = NODES.objectNode();
        for (int i = 0; i < size; i++) {
            map.put("k" + i, "v");
        }
        return map;
    }

    static String sample(String name) {
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

    private static String sample(String name, String member) {
        // A replica is on another stage.
        return sample(name).replace("stage/AbCd", member.startsWith("destination") ? "stage/other" : "stage/AbCd");
    }

    private static JsonNode parse(String json) {
        try {
            return Json.mapper().readTree(json);
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
}
