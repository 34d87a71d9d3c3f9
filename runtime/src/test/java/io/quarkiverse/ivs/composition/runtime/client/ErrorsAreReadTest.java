package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;

class ErrorsAreReadTest {

    private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {
            "ConflictException",
            "ConflictException:",
            "ConflictException:http://internal.amazon.com/coral/com.amazon.coral.service/",
            "com.amazonaws.ivs#ConflictException",
            "com.amazonaws.ivs#ConflictException:http://internal.amazon.com/coral/#fragment",
            "  ConflictException " })
    void theCodeIsReadInEachFormFromEachPlace(String form) {
        assertThat(read(409, Map.of("x-amzn-ErrorType", form), "").code()).isEqualTo("ConflictException");
        assertThat(read(409, Map.of(), "{\"code\":\"" + form + "\"}").code()).isEqualTo("ConflictException");
        assertThat(read(409, Map.of(), "{\"__type\":\"" + form + "\"}").code()).isEqualTo("ConflictException");
    }

    @Test
    void theHeaderWinsOverTheBodyAndCodeOverType() {
        assertThat(read(409, Map.of("x-amzn-ErrorType", "A"), "{\"code\":\"B\",\"__type\":\"C\"}").code()).isEqualTo("A");
        assertThat(read(409, Map.of(), "{\"__type\":\"C\",\"code\":\"B\"}").code()).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = { "message", "Message", "errorMessage", "exceptionMessage" })
    void theMessageIsReadFromEachField(String field) {
        assertThat(read(409, Map.of(), "{\"" + field + "\":\"Channel is live\"}").message()).isEqualTo("Channel is live");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x-amzn-RequestId", "x-amz-request-id" })
    void theRequestIdIsReadFromEachHeader(String header) {
        assertThat(read(409, Map.of(header, "7f3a"), "").requestId()).isEqualTo("7f3a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html><body>502 Bad Gateway</body></html>", "{", "[]", "null", "\"text\"", "{\"code\":5}",
            "{\"message\":{\"a\":1},\"code\":[\"x\"]}", "\u0000\u0001", "{\"code\"" })
    void aBodyThatIsNoErrorLeavesOnlyTheStatus(String body) {
        assertThat(read(502, Map.of(), body)).isEqualTo(new ServiceError(502, null, null, null, null, null));
    }

    @Test
    void whatStandsBeforeACutIsRead() {
        assertThat(read(409, Map.of(), "{\"code\":\"ConflictException\",\"message\":\"Chann").code())
                .isEqualTo("ConflictException");
    }

    @Test
    void aBodyThatIsNotUtf8IsReadAllTheSame() {
        byte[] latin1 = "{\"message\":\"Stra\u00dfe\",\"code\":\"A\"}".getBytes(StandardCharsets.ISO_8859_1);
        ServiceError error = ErrorReader.read(400, name -> null, latin1, NOW);
        assertThat(error.code()).isEqualTo("A");
        assertThat(error.message()).isEqualTo("Stra\ufffde");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE" })
    void aByteOrderMarkIsNoPartOfTheBody(String charset) {
        // UTF-16 writes one of its own.
        String mark = charset.equals("UTF-16") ? "" : "\ufeff";
        byte[] body = (mark + "{\"code\":\"A\",\"message\":\"Stra\u00dfe\"}").getBytes(Charset.forName(charset));
        ServiceError error = ErrorReader.read(400, name -> null, body, NOW);
        assertThat(error.code()).isEqualTo("A");
        assertThat(error.message()).isEqualTo("Stra\u00dfe");
    }

    @Test
    void aLongMessageIsClipped() {
        assertThat(read(400, Map.of(), "{\"message\":\"" + "x".repeat(60_000) + "\"}").message())
                .isEqualTo("x".repeat(1_000) + "...");
    }

    @Test
    void aMessageIsOneLine() {
        assertThat(read(400, Map.of(), "{\"message\":\"a\\r\\nFAKE LOG LINE\\u001b[0m\"}").message())
                .isEqualTo("a FAKE LOG LINE [0m");
    }

    @Test
    void noSecretOfTheRequestIsRepeated() {
        assertThat(read(403, Map.of(),
                "{\"message\":\"The signature does not match. The Canonical String for this request should"
                        + " have been 'POST x-amz-security-token:SECRET'\"}")
                .message())
                .isEqualTo("The signature does not match.");
        assertThat(read(403, Map.of(), "{\"message\":\"Authorization=AWS4-HMAC-SHA256 Credential=AKID/x, Signature=abcdef12"
                + " x-amz-security-token:'SECRET'\"}").message())
                .isEqualTo("Authorization=AWS4-HMAC-SHA256 Credential=****, Signature=**** x-amz-security-token:****'");
    }

    @ParameterizedTest
    @CsvSource(value = {
            "3                             | PT3S",
            "0                             | PT0S",
            "Sat, 01 Aug 2026 10:00:30 GMT | PT30S",
            "Sat, 01 Aug 2026 09:00:00 GMT | PT0S",
            "99999999999999999999          | PT24H",
            "-5                            |",
            "soon                          |",
            "1.5                           |" }, delimiter = '|')
    void retryAfterIsReadAsSecondsAndAsDate(String value, Duration expected) {
        assertThat(read(503, Map.of("Retry-After", value), "").retryAfter()).isEqualTo(expected);
    }

    @Test
    void aRetryAfterDateCountsFromTheClockOfTheService() {
        assertThat(
                read(503, Map.of("Retry-After", "Sat, 01 Aug 2026 10:00:30 GMT", "Date", "Sat, 01 Aug 2026 10:00:20 GMT"), "")
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled",
            "RequestThrottledException", "TooManyRequestsException", "RequestLimitExceeded", "BandwidthLimitExceeded",
            "LimitExceededException", "SlowDown", "PriorRequestNotComplete", "TransactionInProgressException",
            "EC2ThrottledException", "ProvisionedThroughputExceededException" })
    void throttlingIsKnownByItsCode(String code) {
        assertThat(kind(400, code, null)).isEqualTo(Kind.THROTTLED);
    }

    @Test
    void throttlingIsKnownByItsStatus() {
        assertThat(kind(429, null, null)).isEqualTo(Kind.THROTTLED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ExpiredToken", "ExpiredTokenException", "UnrecognizedClientException", "InvalidClientTokenId" })
    void expiredCredentialsAreKnownByTheirCode(String code) {
        assertThat(kind(403, code, null)).isEqualTo(Kind.CREDENTIALS_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
            "SignatureDoesNotMatch", "AuthFailure" })
    void aWrongClockIsKnownByItsCodeAndADateThatDiffers(String code) {
        assertThat(kind(403, code, NOW.plusSeconds(241))).isEqualTo(Kind.CLOCK_SKEWED);
        assertThat(kind(403, code, NOW.minusSeconds(241))).isEqualTo(Kind.CLOCK_SKEWED);
        assertThat(kind(403, code, NOW.plusSeconds(240))).isEqualTo(Kind.REJECTED);
        assertThat(kind(403, code, null)).isEqualTo(Kind.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({ "500, SERVER_ERROR", "503, SERVER_ERROR", "302, REJECTED", "404, REJECTED" })
    void theRestIsKnownByItsStatus(int status, Kind kind) {
        assertThat(kind(status, null, null)).isEqualTo(kind);
    }

    private static Kind kind(int status, String code, Instant date) {
        return AttemptFailures.kind(new ServiceError(status, code, null, null, null, date), NOW);
    }

    private static ServiceError read(int status, Map<String, String> headers, String body) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return ErrorReader.read(status, anyCase::get, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Signature expired: 20260801T095000Z is now earlier than 20260801T100500Z (20260801T101000Z - 5 min.)|10:10:00",
            "Signature not yet current: 20260801T101000Z is still later than 20260801T100500Z (20260801T100000Z + 5 min.)"
                    + "|10:00:00" })
    void theServicesClockIsReadFromTheTextWithOrWithoutADate(String text, String time) {
        byte[] body = ("{\"message\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        for (String date : Arrays.asList(null, "Sat, 01 Aug 2026 03:00:00 GMT")) {
            assertThat(ErrorReader.read(403, name -> name.equals("Date") ? date : null, body, Instant.EPOCH).date())
                    .isEqualTo(Instant.parse("2026-08-01T" + time + "Z"));
        }
    }

    @Test
    void aTextWhoseTimeIsNoneHasNone() {
        byte[] body = "{\"message\":\"(20269999T999999Z - 5 min.)\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(ErrorReader.read(403, name -> null, body, Instant.EPOCH).date()).isNull();
    }
}
