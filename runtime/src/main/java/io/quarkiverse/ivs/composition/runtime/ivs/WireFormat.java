package io.quarkiverse.ivs.composition.runtime.ivs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON of the service. The mapper is made here and is no bean, since an application may customize that one
 * (names, inclusion, failing on unknown fields), and the wire must not follow.
 */
public final class WireFormat {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            // After JavaTimeModule, so that it wins.
            .addModule(new SimpleModule("ivs").addDeserializer(Instant.class, new TimestampDeserializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // The service may add fields at any time.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // The message of a failure may reach a log, and should not quote the answer there.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private WireFormat() {
    }

    /**
     * Writes a request.
     *
     * @param value a structure of the model
     * @return the bytes to sign and send
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an answer. Unknown fields are passed over and unknown enum values kept.
     *
     * @param json the body
     * @param type a structure of the model
     * @return the structure; null for the JSON value null
     * @throws IOException if it is not JSON, or of another shape
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /**
     * Reads an answer as a tree, for what a structure does not tell: what is missing, and what has another type.
     *
     * @param json the body
     * @throws IOException if it is not JSON
     */
    public static JsonNode tree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /**
     * Reads a structure from a tree.
     *
     * @param json from {@link #tree(byte[])}
     * @param type a structure of the model
     * @throws IOException if it is of another shape
     */
    public static <T> T read(JsonNode json, Class<T> type) throws IOException {
        return MAPPER.treeToValue(json, type);
    }
}
