package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.events.DestinationFailed;
import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.events.ParticipantPublished;
import io.quarkiverse.ivs.composition.events.UnrecognizedEvent;

class EventReaderTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant TIME = Instant.parse("2026-11-27T10:00:00Z");
    private static final String COMPOSITION = "arn:aws:ivs:eu-west-1:123456789012:composition/AbCdEfGh";
    private static final String FAILED = EventTexts.destination("e1", TIME, COMPOSITION, "Destination Failure", "d1");

    private static IvsEvent read(String json) {
        return EventReader.read(json).orElseThrow().event(false);
    }

    @Test
    void readsWhatAnEventHas() {
        DestinationFailed event = (DestinationFailed) read(FAILED);
        assertThat(event.id()).isEqualTo("e1");
        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.account()).isEqualTo("123456789012");
        assertThat(event.region()).isEqualTo("eu-west-1");
        assertThat(event.compositionArn()).isEqualTo(COMPOSITION);
        assertThat(event.stageArn()).isEqualTo(EventTexts.STAGE);
        assertThat(event.destinationId()).isEqualTo("d1");
        assertThat(event.reason()).isEqualTo("why");
        assertThat(event.json()).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({ "Session Start, SessionStarted", "Session End, SessionEnded", "Session Failure, SessionFailed",
            "Destination Start, DestinationStarted", "Destination End, DestinationEnded",
            "Destination Failure, DestinationFailed", "Destination Reconnecting, DestinationReconnecting",
            "Something New, UnrecognizedEvent" })
    void eachNameOfACompositionHasItsType(String name, String type) {
        assertThat(read(EventTexts.destination("e", TIME, COMPOSITION, name, "d")).getClass().getSimpleName()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({ "Participant Published, ParticipantPublished", "Participant Unpublished, ParticipantUnpublished",
            "Participant Publish Error, ParticipantPublishFailed", "Token Exchanged, UnrecognizedEvent" })
    void eachNameOfAStageHasItsType(String name, String type) {
        assertThat(read(EventTexts.participant(name)).getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void readsWhoPublishes() {
        ParticipantPublished event = (ParticipantPublished) read(EventTexts.participant("Participant Published"));
        assertThat(List.of(event.stageArn(), event.sessionId(), event.participantId(), event.userId()))
                .containsExactly(EventTexts.STAGE, "st-1", "xYz", "ann");
    }

    /** What may stand where a text is expected, as JSON; nothing for a field that is not there. */
    static Stream<String> odd() {
        return Stream.of("", "null", "5", "true", "[]", "[\"x\"]", "{}", "{\"a\":{}}", "\"" + "x".repeat(1025) + "\"");
    }

    private static String with(String json, String parent, String field, String value) throws JsonProcessingException {
        ObjectNode event = (ObjectNode) MAPPER.readTree(json);
        ObjectNode object = parent.isEmpty() ? event : (ObjectNode) event.get(parent);
        if (value.isEmpty()) {
            object.remove(field);
        } else {
            object.set(field, MAPPER.readTree(value));
        }
        return event.toString();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void aDetailOfACompositionThatIsMissingOrOddIsNullAndNothingElseIs(String value) throws JsonProcessingException {
        for (String field : List.of("stage_arn", "id", "reason")) {
            DestinationFailed event = (DestinationFailed) read(with(FAILED, "detail", field, value));
            assertThat(event.stageArn()).isEqualTo(field.equals("stage_arn") ? null : EventTexts.STAGE);
            assertThat(event.destinationId()).isEqualTo(field.equals("id") ? null : "d1");
            assertThat(event.reason()).isEqualTo(field.equals("reason") ? null : "why");
            assertThat(event.compositionArn()).isEqualTo(COMPOSITION);
            assertThat(event.late()).isFalse();
        }
        assertThat(read(with(FAILED, "detail", "event_name", value)))
                .isInstanceOfSatisfying(UnrecognizedEvent.class, event -> assertThat(event.eventName()).isNull());
        assertThat(((DestinationFailed) read(with(FAILED, "", "resources", value.isEmpty() ? "[]" : "[" + value + "]")))
                .compositionArn()).isNull();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void aDetailOfAStageThatIsMissingOrOddIsNullAndNothingElseIs(String value) throws JsonProcessingException {
        String published = EventTexts.participant("Participant Published");
        for (String field : List.of("session_id", "participant_id", "user_id", "event_time", "unknown")) {
            ParticipantPublished event = (ParticipantPublished) read(with(published, "detail", field, value));
            assertThat(event.stageArn()).isEqualTo(EventTexts.STAGE);
            assertThat(event.sessionId()).isEqualTo(field.equals("session_id") ? null : "st-1");
            assertThat(event.participantId()).isEqualTo(field.equals("participant_id") ? null : "xYz");
            assertThat(event.userId()).isEqualTo(field.equals("user_id") ? null : "ann");
        }
    }

    @ParameterizedTest
    @MethodSource("odd")
    void aPartOfTheEnvelopeThatIsMissingOrOddIsNullAndNothingElseIs(String value) throws JsonProcessingException {
        for (String field : List.of("time", "account", "region", "version", "resources", "detail")) {
            IvsEvent event = read(with(FAILED, "", field, value));
            assertThat(event.id()).isEqualTo("e1");
            assertThat(event.time()).isEqualTo(field.equals("time") ? null : TIME);
            assertThat(event.account()).isEqualTo(field.equals("account") ? null : "123456789012");
            assertThat(event.region()).isEqualTo(field.equals("region") ? null : "eu-west-1");
        }
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anIdThatIsNoTextIsNullAndOneThatIsTooLongIsRefused(String value) throws JsonProcessingException {
        String json = with(FAILED, "", "id", value);
        if (value.length() > 256) {
            assertThatThrownBy(() -> read(json)).isExactlyInstanceOf(InvalidEventException.class)
                    .hasMessage("The event's field id has 1025 characters, but must have at most 256.");
        } else {
            assertThat(read(json).id()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-27T10:00:00Z", "2026-11-27T10:00:00.000Z", "2026-11-27T11:00:00+01:00" })
    void aTimeIsReadInEachOfItsForms(String time) throws JsonProcessingException {
        assertThat(read(with(FAILED, "", "time", '"' + time + '"')).time()).isEqualTo(TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-27", "10:00", "yesterday", "2026-13-27T10:00:00Z", "" })
    void aTimeThatIsNoneIsNull(String time) throws JsonProcessingException {
        assertThat(read(with(FAILED, "", "time", '"' + time + '"')).time()).isNull();
    }

    @Test
    void isReadInsideANotificationOfSnsAndAMessageOfSqs() throws JsonProcessingException {
        String sns = MAPPER.writeValueAsString(MAPPER.createObjectNode().put("Type", "Notification").put("Message", FAILED));
        String sqs = MAPPER.writeValueAsString(MAPPER.createObjectNode().put("MessageId", "1").put("Body", sns));
        assertThat(read(sns)).isEqualTo(read(FAILED));
        assertThat(read(sqs)).isEqualTo(read(FAILED));
    }

    @Test
    void passesOverWhatIsNoneOfOurs() {
        assertThat(EventReader.read(FAILED.replace("\"aws.ivs\"", "\"aws.s3\""))).isEmpty();
        assertThat(EventReader.read(FAILED.replace("IVS Composition State Change", "AWS API Call via CloudTrail"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | The event is not a JSON object.",
            "[] | The event is not a JSON object.",
            "null | The event is not a JSON object.",
            "{\"source\": | The event is not JSON, or has a field twice (line 1, column N).",
            "{} {} | The event is not JSON, or has a field twice (line 1, column N).",
            "{\"a\":1,\"a\":2} | The event is not JSON, or has a field twice (line 1, column N).",
            "{} | The event's field source is missing, so it is none of EventBridge.",
            "{\"source\":5} | The event's field source is not a short text, so it is none of EventBridge.",
            "{\"source\":\"aws.ivs\"} | The event's field detail-type is missing, so it is none of EventBridge." })
    void whatIsNoEventIsRefused(String json, String message) {
        assertThatThrownBy(() -> EventReader.read(json)).isExactlyInstanceOf(InvalidEventException.class)
                .satisfies(refused -> assertThat(refused.getMessage().replaceAll("column [0-9]+", "column N"))
                        .isEqualTo(message));
    }

    @Test
    void whatIsTooBigIsRefused() {
        String huge = FAILED.replace("why", "ä".repeat(EventReader.MAX_BYTES / 2));
        assertThatThrownBy(() -> EventReader.read(huge)).isExactlyInstanceOf(InvalidEventException.class)
                .hasMessage("The event has more than 262144 bytes, the most that EventBridge delivers.");
        assertThatThrownBy(() -> EventReader.read("[".repeat(EventReader.MAX_BYTES)))
                .isExactlyInstanceOf(InvalidEventException.class);
        assertThatThrownBy(() -> EventReader.read(null)).isExactlyInstanceOf(InvalidEventException.class);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        for (String broken : List.of("[".repeat(10_000), "{\"a\":".repeat(10_000),
                FAILED.replace("\"why\"", "[".repeat(2_000) + "]".repeat(2_000)))) {
            assertThatThrownBy(() -> EventReader.read(broken)).isExactlyInstanceOf(InvalidEventException.class);
        }
        String wrapped = FAILED;
        for (int i = 0; i < 3; i++) {
            wrapped = MAPPER.createObjectNode().put("Message", wrapped).toString();
        }
        assertThat(read(wrapped).json()).isEqualTo(FAILED);
        String tooMuch = MAPPER.createObjectNode().put("Message", wrapped).toString();
        assertThatThrownBy(() -> read(tooMuch)).isExactlyInstanceOf(InvalidEventException.class)
                .hasMessage("The event is wrapped more than 3 times.");
    }
}
