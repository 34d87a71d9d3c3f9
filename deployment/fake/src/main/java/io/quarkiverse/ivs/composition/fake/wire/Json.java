package io.quarkiverse.ivs.composition.fake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Composition;

/** JSON as the fake reads and writes it. */
public final class Json {

    private Json() {
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A new object. */
    public static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Writes a value. */
    @FunctionalInterface
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes an item. */
    @FunctionalInterface
    public interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** An object with this content. */
    public static byte[] object(Content members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An object with this content, to be kept. */
    public static String text(Content members) {
        return new String(object(members), UTF_8);
    }

    /** Reads a request; an empty one has no members. */
    public static JsonNode parse(byte[] body) throws IOException {
        JsonNode tree = body.length == 0 ? null : mapper().readTree(body);
        return tree == null || tree.isMissingNode() ? node() : tree;
    }

    /** Writes the members that the defaults name, with the value that is given, else the default; none where that is null. */
    public static void filled(JsonGenerator json, ObjectNode defaults, JsonNode given) throws IOException {
        for (Map.Entry<String, JsonNode> member : defaults.properties()) {
            JsonNode value = given.get(member.getKey());
            if (value == null || value.isNull()) {
                value = member.getValue();
            }
            if (!value.isNull()) {
                json.writeFieldName(member.getKey());
                json.writeTree(value);
            }
        }
    }

    /** Writes a list of texts: those that are given, else the default ones. */
    public static void texts(JsonGenerator json, String member, JsonNode given, String... defaults) throws IOException {
        json.writeArrayFieldStart(member);
        for (JsonNode text : given) {
            json.writeString(text.textValue());
        }
        if (given.isEmpty()) {
            for (String text : defaults) {
                json.writeString(text);
            }
        }
        json.writeEndArray();
    }

    /** The text of a member, or null. */
    public static String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || value.isNull() ? null : value.textValue();
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

    /** Writes an object of texts. */
    public static void map(JsonGenerator json, String member, Map<String, String> map) throws IOException {
        json.writeObjectFieldStart(member);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** Writes a list of texts. */
    public static void texts(JsonGenerator json, String member, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(member);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Writes a list of objects with these members. */
    public static <T> void objects(JsonGenerator json, String member, Collection<T> items, Item<? super T> members)
            throws IOException {
        json.writeArrayFieldStart(member);
        for (T item : items) {
            json.writeStartObject();
            members.write(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a text, if there is one. */
    public static void optional(JsonGenerator json, String member, String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }

    /** Writes a time, if there is one. */
    public static void time(JsonGenerator json, String member, long millis) throws IOException {
        if (millis != Composition.NEVER) {
            json.writeStringField(member, Instant.ofEpochMilli(millis).toString());
        }
    }
}
