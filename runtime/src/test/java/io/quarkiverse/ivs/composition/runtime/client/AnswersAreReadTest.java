package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;

class AnswersAreReadTest {

    @Test
    void unknownFieldsArePassedOver() throws IOException {
        assertThat(composition("\"newField\":{\"a\":[1,{}]},\"state\":\"ACTIVE\"").state()).isEqualTo(CompositionState.ACTIVE);
    }

    @Test
    void anUnknownEnumValueIsKept() throws IOException {
        assertThat(composition("\"state\":\"PAUSED\"").state()).hasToString("PAUSED");
    }

    @Test
    void aLayoutThatIsNullIsRead() throws IOException {
        assertThat(composition("\"layout\":null").layout()).isNull();
    }

    @Test
    void aFillModeThatIsEmptyIsNotSet() throws IOException {
        assertThat(composition("\"layout\":{\"grid\":{\"videoFillMode\":\"\",\"gridGap\":2}}").layout().grid().videoFillMode())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
            "2026-08-01T10:00:00Z,            2026-08-01T10:00:00Z",
            "2026-08-01T10:00:00.123456Z,     2026-08-01T10:00:00.123456Z",
            "2026-08-01T10:00:00+00:00,       2026-08-01T10:00:00Z",
            "2026-08-01T10:00:00+0000,        2026-08-01T10:00:00Z",
            "2026-08-01T12:00:00.5+02:00,     2026-08-01T10:00:00.5Z",
            "2026-08-01T05:00:00.000001-0500, 2026-08-01T10:00:00.000001Z",
            "2026-08-01T10:00:00+00,          2026-08-01T10:00:00Z" })
    void aTimestampIsReadWithAnyOffsetAndFraction(String text, Instant time) throws IOException {
        assertThat(composition("\"startTime\":\"" + text + "\"").startTime()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({ "0, 1970-01-01T00:00:00Z", "1785578400.25, 2026-08-01T10:00:00.25Z", "-0.5, 1969-12-31T23:59:59.5Z" })
    void aTimestampIsReadAsSecondsToo(String number, Instant time) throws IOException {
        assertThat(composition("\"startTime\":" + number).startTime()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "\"soon\"", "1e999999999", "-1e-999999999", "99999999999999999", "{\"a\":1}",
            "[1]", "true" })
    void aTimestampThatCannotBeReadDoesNotHideTheComposition(String json) throws IOException {
        Composition composition = composition("\"startTime\":" + json + ",\"state\":\"ACTIVE\"");
        assertThat(composition.startTime()).isNull();
        assertThat(composition.state()).isEqualTo(CompositionState.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}" })
    void aStopNeedsNoBody(String json) throws IOException {
        assertThat(read(json, StopCompositionResponse.class)).isEqualTo(new StopCompositionResponse());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "null", "{\"composition\":null}", "{\"composition\":{\"state\":\"ACTIVE\"}}", "[]",
            "<html/>", "{\"composition\":{\"arn\":\"a\"" })
    void anAnswerWithoutTheCompositionIsRefused(String json) {
        assertThatThrownBy(() -> read(json, StartCompositionResponse.class)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(json, GetCompositionResponse.class)).isInstanceOf(IOException.class);
    }

    @Test
    void aPageIsRead() throws IOException {
        ListCompositionsResponse page = read("{\"compositions\":[{\"arn\":\"a\",\"state\":\"STOPPED\",\"destinations\":[]}],"
                + "\"nextToken\":\"n\"}", ListCompositionsResponse.class);
        assertThat(page.compositions()).hasSize(1);
        assertThat(page.nextToken()).isEqualTo("n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[null]", "[{}]", "[{\"arn\":null}]", "[{\"arn\":\"a\",\"destinations\":[null]}]",
            "[{\"arn\":\"a\"},null]" })
    void aPageWithHolesIsRefused(String compositions) {
        assertThatThrownBy(() -> read("{\"compositions\":" + compositions + "}", ListCompositionsResponse.class))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDestinationThatIsNullIsRefused() {
        assertThatThrownBy(() -> composition("\"destinations\":[null]")).isInstanceOf(IOException.class)
                .hasMessage("it has a destination that is null");
    }

    private static Composition composition(String fields) throws IOException {
        return read("{\"composition\":{\"arn\":\"a\"," + fields + "}}", GetCompositionResponse.class).composition();
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return AnswerReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
    }
}
