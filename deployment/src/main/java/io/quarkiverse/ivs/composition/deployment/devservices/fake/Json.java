package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as the fake reads and writes it. */
final class Json {

    private Json() {
    }

    /** Loaded with the first request: it would take longer than all the rest of the fake's start. */
    private static final class Lazy {
        static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    static JsonMapper mapper() {
        return Lazy.MAPPER;
    }

    /** A new object, made without the mapper. */
    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Writes a value. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** An object with this content. */
    static byte[] object(Content members) {
        // As the mapper itself does it for whole values: the buffers are used again.
        BufferRecycler buffers = mapper().getFactory()._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers); JsonGenerator json = mapper().createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
            json.flush();
            return bytes.getClearAndRelease();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            buffers.releaseToPool();
        }
    }

    /** An object with this content, to be kept. */
    static String text(Content members) {
        return new String(object(members), UTF_8);
    }

    /** Reads a request; an empty one has no members. */
    static JsonNode parse(byte[] body) throws IOException {
        JsonNode tree = body.length == 0 ? null : mapper().readTree(body);
        return tree == null || tree.isMissingNode() ? node() : tree;
    }

    /** Writes the members that the defaults name, with the value that is given, else the default; none where that is null. */
    static void filled(JsonGenerator json, ObjectNode defaults, JsonNode given) throws IOException {
        for (Map.Entry<String, JsonNode> member : defaults.properties()) {
            JsonNode value = given.get(member.getKey());
            if (value == null || value.isNull()) {
                value = member.getValue();
            }
            if (!value.isNull()) {
                json.writeFieldName(member.getKey());
                scalar(json, value);
            }
        }
    }

    /** Not as a tree: Jackson would set up a serializer for each. */
    private static void scalar(JsonGenerator json, JsonNode value) throws IOException {
        if (value.isTextual()) {
            json.writeString(value.textValue());
        } else if (value.isBoolean()) {
            json.writeBoolean(value.booleanValue());
        } else if (value.isInt()) {
            json.writeNumber(value.intValue());
        } else {
            json.writeNumber(value.doubleValue());
        }
    }

    /** Writes a list of texts: those that are given, else the default ones. */
    static void texts(JsonGenerator json, String member, JsonNode given, String... defaults) throws IOException {
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
    static String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || value.isNull() ? null : value.textValue();
    }

    /** The texts of an object's members, in their order. */
    static Map<String, String> map(JsonNode object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, String> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), member.getValue().textValue()));
        return map;
    }

    /** Writes an object of texts. */
    static void map(JsonGenerator json, String member, Map<String, String> map) throws IOException {
        json.writeObjectFieldStart(member);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** Writes a time, if there is one. */
    static void time(JsonGenerator json, String member, long millis) throws IOException {
        if (millis != Composition.NEVER) {
            json.writeStringField(member, Times.text(millis));
        }
    }
}
