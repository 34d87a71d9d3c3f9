package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkiverse.ivs.composition.events.EventEnvelope;
import io.quarkiverse.ivs.composition.events.InvalidEventException;

/** Reads one event of EventBridge. Only what makes it an event must be there; of all else, what is missing or odd is null. */
final class EventReader {

    /** The most that EventBridge, SNS and SQS carry. */
    static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_TEXT = 1024;
    private static final int MAX_ID = 256;
    /** SNS within SQS within one more. */
    private static final int MAX_WRAPPERS = 3;
    private static final String SOURCE = "aws.ivs";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private EventReader() {
    }

    /**
     * Reads it.
     *
     * @return the event; empty if it is one of EventBridge, but none of ours
     * @throws InvalidEventException if it is no event
     */
    static Optional<ReceivedEvent> read(String json) {
        if (json == null) {
            throw new InvalidEventException("The event is null.");
        }
        if (json.length() > MAX_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidEventException(
                    "The event has more than " + MAX_BYTES + " bytes, the most that EventBridge delivers.");
        }
        String text = json;
        for (int i = 0; i <= MAX_WRAPPERS; i++) {
            JsonNode root = parse(text);
            String wrapped = wrapped(root);
            if (wrapped == null) {
                return event(root, text);
            }
            text = wrapped;
        }
        throw new InvalidEventException("The event is wrapped more than " + MAX_WRAPPERS + " times.");
    }

    /** A text that is short enough to keep, or null. */
    static String text(JsonNode node) {
        return node.isTextual() && node.textValue().length() <= MAX_TEXT ? node.textValue() : null;
    }

    private static JsonNode parse(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
            throw new InvalidEventException("The event is not JSON, or has a field twice" + where + ".");
        }
        if (!root.isObject()) {
            throw new InvalidEventException("The event is not a JSON object.");
        }
        return root;
    }

    /** What a notification of SNS or a message of SQS carries; null if it is neither. */
    private static String wrapped(JsonNode root) {
        if (root.has("source")) {
            return null;
        }
        for (String field : new String[] { "Message", "Body", "body" }) {
            if (root.path(field).isTextual()) {
                return root.path(field).textValue();
            }
        }
        return null;
    }

    private static Optional<ReceivedEvent> event(JsonNode root, String text) {
        String source = required(root, "source");
        String detailType = required(root, "detail-type");
        if (!source.equals(SOURCE)
                || !detailType.equals(ReceivedEvent.COMPOSITION) && !detailType.equals(ReceivedEvent.STAGE)) {
            return Optional.empty();
        }
        String id = root.path("id").textValue();
        if (id != null && id.length() > MAX_ID) {
            throw new InvalidEventException(
                    "The event's field id has " + id.length() + " characters, but must have at most " + MAX_ID + ".");
        }
        JsonNode detail = root.path("detail");
        return Optional.of(new ReceivedEvent(
                new EventEnvelope(id, time(root), text(root.path("account")), text(root.path("region")), text),
                detailType, text(detail.path("event_name")), text(root.path("resources").path(0)), detail));
    }

    private static String required(JsonNode root, String field) {
        String value = text(root.path(field));
        if (value == null) {
            throw new InvalidEventException("The event's field " + field + " is "
                    + (root.has(field) ? "not a short text" : "missing") + ", so it is none of EventBridge.");
        }
        return value;
    }

    private static Instant time(JsonNode root) {
        String time = text(root.path("time"));
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
