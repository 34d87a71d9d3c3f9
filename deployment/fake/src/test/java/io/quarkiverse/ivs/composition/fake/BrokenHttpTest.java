package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.RawConnection;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

/** What is no HTTP is answered in the service's shape, too, and never holds up anybody else. */
class BrokenHttpTest {

    private static final String CLOSE = "Connection: close\r\n";
    private static final String SIGNED = "Authorization: AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/ivs/aws4_request, "
            + "SignedHeaders=host, Signature=00\r\n";

    private static FakeServer fake;

    @BeforeAll
    static void start() throws Exception {
        fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "nonsense\r\n\r\n",
            "GET\r\n\r\n",
            "POST /StartComposition HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n" })
    void aBrokenRequest(String request) throws Exception {
        String answer = exchange(request);
        assertThat(answer).startsWith("HTTP/1.").contains(" 400 ").contains("x-amzn-ErrorType: ValidationException")
                .contains("\"message\":\"The request is not valid HTTP\"");
    }

    @Test
    void aBrokenChunkEndsTheConnection() throws Exception {
        assertThat(exchange("POST /StartComposition HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"))
                .isEmpty();
    }

    @Test
    void aHeaderWithoutEnd() throws Exception {
        String answer = exchange("POST /StartComposition HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.").contains("x-amzn-ErrorType: ValidationException");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "//", "/tags/", "/tags/%", "/tags/%zz?tagKeys", "*", "/_fake", "/_fake/", "/_fake/nothing",
            "/_fake/events?after=%zz" })
    void aStrangePath(String path) throws Exception {
        for (String method : new String[] { "GET", "POST", "DELETE", "OPTIONS" }) {
            String answer = exchange(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + CLOSE
                    + SIGNED + "Content-Length: 0\r\n\r\n");
            assertThat(answer).matches("(?s)HTTP/1.1 4[0-9][0-9] .*").contains("x-amzn-ErrorType").contains("\"message\"");
        }
    }

    @Test
    void aCallerWhoSendsHalfARequestHoldsUpNobody() throws Exception {
        try (RawConnection slow = new RawConnection(fake.uri())) {
            slow.write("POST /StartComposition HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{");
            assertThat(exchange("GET /_fake/clock HTTP/1.1\r\nHost: localhost\r\n" + CLOSE + "\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyInPiecesIsReadWhole() throws Exception {
        String answer = exchange("POST /CreateStage HTTP/1.1\r\nHost: localhost\r\n" + CLOSE + SIGNED
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk("{\"name\"") + chunk(":\"in-pie") + chunk("ces\"}") + chunk(""));
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"name\":\"in-pieces\"");
    }

    @Test
    void aBodyInPiecesThatAreTooManyIsRefused() throws Exception {
        String half = chunk(" ".repeat(1024 * 1024 / 2));
        try (RawConnection connection = new RawConnection(fake.uri())) {
            connection.write("POST /CreateStage HTTP/1.1\r\nHost: localhost\r\n" + SIGNED
                    + "Transfer-Encoding: chunked\r\n\r\n" + half + half + chunk(" ") + chunk("{\"name\":\"too-much\"}")
                    + chunk(""));
            RawConnection.Answered answer = connection.read();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("\"message\":\"The request has more than 1048576 bytes\"");
        }
        assertThat(
                exchange("POST /ListStages HTTP/1.1\r\nHost: localhost\r\n" + CLOSE + SIGNED + "Content-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 200").doesNotContain("too-much");
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static String exchange(String request) throws IOException {
        try (RawConnection connection = new RawConnection(fake.uri())) {
            connection.write(request);
            return connection.readToEnd();
        }
    }
}
