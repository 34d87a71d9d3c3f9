package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

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
            "{\"composition\":{\"arn\":\"a\",\"stageArn\":\"s\"}}", "{\"composition\":{\"arn\":\"a\",\"state\":\"ACTIVE\"}}",
            "{\"composition\":{\"stageArn\":\"s\",\"state\":\"ACTIVE\"}}", "{\"message\":\"Internal failure\"}",
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
    @ValueSource(strings = { "[null]", "[{}]", "[{\"arn\":null}]", "[{\"arn\":\"a\"}]", "[{\"state\":\"ACTIVE\"}]",
            "[{\"arn\":\"a\",\"state\":\"ACTIVE\",\"destinations\":[null]}]", "[{\"arn\":\"a\",\"state\":\"ACTIVE\"},null]",
            "null",
            "{}", "5" })
    void aPageWithHolesIsRefused(String compositions) {
        assertThatThrownBy(() -> read("{\"compositions\":" + compositions + "}", ListCompositionsResponse.class))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"message\":\"Internal failure\"}", "null", "[]", "\"\"", "",
            "{\"nextToken\":\"n\"}" })
    void anAnswerWithoutCompositionsIsNoEmptyList(String json) {
        assertThatThrownBy(() -> read(json, ListCompositionsResponse.class)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "5", "{}", "[\"n\"]", "true" })
    void aNextTokenThatIsNoTextIsNotTheEndOfTheList(String token) {
        assertThatThrownBy(() -> read("{\"compositions\":[],\"nextToken\":" + token + "}", ListCompositionsResponse.class))
                .isInstanceOf(IOException.class).hasMessage("its nextToken is no text");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"compositions\":[]}", "{\"compositions\":[],\"nextToken\":null}" })
    void aListWithoutCompositionsThatSaysSoIsEmpty(String json) throws IOException {
        assertThat(read(json, ListCompositionsResponse.class)).isEqualTo(new ListCompositionsResponse(List.of(), null));
    }

    @Test
    void theAnswerToAnotherStartIsRefused() {
        assertThatThrownBy(() -> read("{\"composition\":{\"arn\":\"a\",\"stageArn\":\"other\",\"state\":\"STARTING\"}}",
                StartCompositionResponse.class, "s")).isInstanceOf(IOException.class)
                .hasMessage("it is about the stage other, but the request was about s");
    }

    @Test
    void theAnswerToAnotherGetIsRefused() {
        assertThatThrownBy(() -> read("{\"composition\":{\"arn\":\"other\",\"stageArn\":\"s\",\"state\":\"ACTIVE\"}}",
                GetCompositionResponse.class, "a")).isInstanceOf(IOException.class)
                .hasMessage("it is about the composition other, but the request was about a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"composition\":{\"arn\":\"a\"}}", "{\"compositions\":[]}" })
    void theAnswerToAnotherRequestIsNoStop(String json) {
        assertThatThrownBy(() -> read(json, StopCompositionResponse.class)).isInstanceOf(IOException.class)
                .hasMessage("it is the answer to another request");
    }

    @Test
    void aPageOfAnotherStageIsRefused() {
        assertThatThrownBy(() -> read("{\"compositions\":[{\"arn\":\"a\",\"stageArn\":\"other\",\"state\":\"ACTIVE\"}]}",
                ListCompositionsResponse.class, "s")).isInstanceOf(IOException.class)
                .hasMessage("it is about the stage other, but the request was about s");
    }

    @Test
    void aStorageConfigurationIsRead() throws IOException {
        assertThat(read("{\"storageConfiguration\":{\"arn\":\"a\",\"s3\":{\"bucketName\":\"b\"}}}", JsonNode.class)
                .at("/storageConfiguration/s3/bucketName").textValue()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "null", "[]", "{\"message\":\"Internal failure\"}", "{\"storageConfiguration\":null}",
            "{\"storageConfiguration\":{\"s3\":{\"bucketName\":\"b\"}}}" })
    void anAnswerWithoutTheStorageConfigurationIsNoneWithoutABucket(String json) {
        assertThatThrownBy(() -> read(json, JsonNode.class)).isInstanceOf(IOException.class)
                .hasMessage("it has no storage configuration with an arn");
    }

    @Test
    void theStorageConfigurationOfAnotherRequestIsRefused() {
        assertThatThrownBy(() -> read("{\"storageConfiguration\":{\"arn\":\"other\",\"s3\":{\"bucketName\":\"b\"}}}",
                JsonNode.class)).isInstanceOf(IOException.class)
                .hasMessage("it is about the storage configuration other, but the request was about a");
    }

    @Test
    void aDestinationThatIsNullIsRefused() {
        assertThatThrownBy(() -> composition("\"destinations\":[null]")).isInstanceOf(IOException.class)
                .hasMessage("it has a destination that is null");
    }

    private static Composition composition(String fields) throws IOException {
        String state = fields.contains("\"state\"") ? "" : "\"state\":\"ACTIVE\",";
        return read("{\"composition\":{\"arn\":\"a\",\"stageArn\":\"s\"," + state + fields + "}}", GetCompositionResponse.class)
                .composition();
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return read(json, type,
                type == StartCompositionResponse.class ? "s" : type == ListCompositionsResponse.class ? null : "a");
    }

    private static <T> T read(String json, Class<T> type, String arn) throws IOException {
        return AnswerReader.read(json.getBytes(StandardCharsets.UTF_8), type, arn);
    }
}
