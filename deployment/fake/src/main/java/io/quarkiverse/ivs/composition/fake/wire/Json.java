package io.quarkiverse.ivs.composition.fake.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.ivs.composition.fake.state.Composition;

/** JSON as the fake reads and writes it. Members that are null are not written. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final ObjectWriter WRITER = MAPPER.writer().without(JsonNodeFeature.WRITE_NULL_PROPERTIES);

    private Json() {
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A new object. */
    public static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A new object with one member. */
    public static ObjectNode node(String member, JsonNode value) {
        return node().set(member, value);
    }

    /** A new object of texts. */
    public static ObjectNode node(Map<String, String> texts) {
        ObjectNode node = node();
        texts.forEach(node::put);
        return node;
    }

    /** A list of what is made of each item. */
    public static <T> ArrayNode list(Iterable<T> items, Function<? super T, ? extends JsonNode> item) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(each -> list.add(item.apply(each)));
        return list;
    }

    public static ArrayNode list(Collection<String> texts) {
        return list(texts, TextNode::valueOf);
    }

    /** A time as it is written, or null for none. */
    public static String time(long millis) {
        return millis == Composition.NEVER ? null : Instant.ofEpochMilli(millis).toString();
    }

    /** The time of a member, which may be missing. */
    public static long millis(JsonNode object, String member, long otherwise) {
        return object.hasNonNull(member) ? Instant.parse(object.get(member).textValue()).toEpochMilli() : otherwise;
    }

    public static byte[] bytes(JsonNode json) {
        try {
            return WRITER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written, to be kept. */
    public static String text(JsonNode json) {
        try {
            return WRITER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a request; an empty one has no members. */
    public static JsonNode parse(byte[] body) throws IOException {
        JsonNode tree = body.length == 0 ? null : MAPPER.readTree(body);
        return tree == null || tree.isMissingNode() ? node() : tree;
    }

    /** The text of a member, or null. */
    public static String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || value.isNull() ? null : value.textValue();
    }

    /** The texts of a list. */
    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
    }

    /** The texts of an object's members, in their order. */
    public static Map<String, String> map(JsonNode object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, String> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), member.getValue().textValue()));
        return map;
    }
}
