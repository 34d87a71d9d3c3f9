package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.DestinationFailed;
import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.events.ParticipantPublished;
import io.quarkiverse.ivs.composition.events.UnrecognizedEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EventReaderTest {

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

    @ParameterizedTest
    @ValueSource(strings = { "version", "id", "account", "time", "region", "resources", "detail" })
    void isReadableWithoutAnyFieldThatDoesNotMakeItAnEvent(String field) throws JsonProcessingException {
        for (Object odd : new Object[] { null, 5, true, List.of(), List.of(5) }) {
            ObjectNode event = (ObjectNode) new ObjectMapper().readTree(FAILED);
            event.remove(field);
            if (odd != null) {
                event.putPOJO(field, odd);
            }
            assertThat(read(new ObjectMapper().writeValueAsString(event))).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "stage_arn", "id", "reason", "event_name" })
    void isReadableWithoutAnyDetail(String detail) throws JsonProcessingException {
        ObjectNode event = (ObjectNode) new ObjectMapper().readTree(FAILED);
        ((ObjectNode) event.get("detail")).remove(detail);
        IvsEvent read = read(event.toString());
        if (detail.equals("event_name")) {
            assertThat(read).isInstanceOf(UnrecognizedEvent.class);
        } else {
            assertThat(((CompositionEvent) read).compositionArn()).isEqualTo(COMPOSITION);
        }
    }

    @Test
    void isReadInsideANotificationOfSnsAndAMessageOfSqs() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String sns = mapper.writeValueAsString(mapper.createObjectNode().put("Type", "Notification").put("Message", FAILED));
        String sqs = mapper.writeValueAsString(mapper.createObjectNode().put("MessageId", "1").put("Body", sns));
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

    @Property(tries = 10_000)
    void whatIsBrokenHasOneException(@ForAll int at, @ForAll char with, @ForAll byte cut) {
        int index = Math.floorMod(at, FAILED.length());
        String broken = FAILED.substring(0, index) + with + FAILED.substring(index + (cut & 7) % (FAILED.length() - index));
        try {
            EventReader.read(broken);
        } catch (InvalidEventException expected) {
            assertThat(expected.getMessage()).hasSizeLessThan(200).matches("[\\x20-\\x7e]+");
        }
    }
}
