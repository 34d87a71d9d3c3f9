package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.RawConnection;
import io.quarkiverse.ivs.composition.fake.http.RawConnection.Answered;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** A page in the developer's browser can send requests to this machine; they are refused. */
class WebPagesCannotDriveTheFakeTest {

    private static final String HERE = "Host: localhost\r\n";

    private static final String PAGE = "Host: evil.example\r\nOrigin: https://evil.example\r\n";

    private static FakeServer fake;

    @BeforeAll
    static void start() throws Exception {
        fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private static Answered post(String path, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(fake.uri())) {
            return connection.exchange("POST", path, headers + "Content-Type: text/plain\r\n", "{}");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "Host,           evil.example:80,      must be localhost or another name of this machine or of allowed-hosts",
            "Host,           127.0.0.1.evil.test,  must be localhost or another name of this machine or of allowed-hosts",
            "Origin,         https://evil.example, must not be sent",
            "Origin,         null,                 must not be sent",
            "Sec-Fetch-Site, cross-site,           must be none or same-origin",
            "Sec-Fetch-Site, same-site,            must be none or same-origin" })
    void whatABrowserSendsForAPageIsRefused(String header, String value, String rule) throws IOException {
        String headers = (header.equals("Host") ? "" : HERE) + header + ": " + value + "\r\n";
        String problem = "The header " + header + " is \"" + value + "\", but " + rule;

        refused(post("/_fake/reset", headers), problem + " below /_fake/. Web pages cannot drive the fake: call it from a test "
                + "or another process of this machine.");
        refused(post("/ListCompositions", headers), problem + ". Web pages cannot call the fake unless web-pages=allowed is "
                + "set: call it from another process of this machine.");
    }

    private static void refused(Answered answer, String message) throws IOException {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("AccessDeniedException");
        assertThat(Json.mapper().readTree(answer.body()).get("message").asText()).isEqualTo(message);
    }

    @Test
    void aMessageDoesNotRepeatAHeaderOfAnyLength() throws IOException {
        assertThat(post("/_fake/reset", HERE + "Origin: " + "x".repeat(5000) + "\r\n").body())
                .contains("x".repeat(200) + "...").hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/_fake/snapshot", "/StartComposition" })
    void nothingOfItIsReadBeforeItIsRefused(String path) throws IOException {
        try (RawConnection connection = new RawConnection(fake.uri())) {
            connection.write("POST " + path + " HTTP/1.1\r\n" + HERE + "Origin: https://evil.example\r\n"
                    + "Content-Length: 1000000\r\n\r\n");
            assertThat(connection.read().status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Host: localhost:4711\r\n",
            "Host: 127.0.0.1:4711\r\n",
            "Host: [::1]:4711\r\n",
            HERE + "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n",
            // Node.js.
            HERE + "Sec-Fetch-Mode: cors\r\n" })
    void whatAProcessOfThisMachineSendsIsNot(String headers) throws IOException {
        assertThat(post("/_fake/reset", headers).status()).isEqualTo(200);
    }

    @Test
    void noErrorIsSharedWithOtherOrigins() throws IOException {
        Answered answer = post("/_fake/nothing", HERE);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("X-Ivs-Fake")).isEqualTo("1");
        assertThat(answer.head()).doesNotContain("Access-Control-");
    }

    @Test
    void aSettingLetsThemCallTheServiceButNotDriveTheFake() throws IOException {
        try (FakeServer open = FakeServer.start(Settings.of("web-pages", "allowed", "signatures", "ignore"), Seed.NONE, 0);
                RawConnection connection = new RawConnection(open.uri())) {
            Answered answer = connection.exchange("POST", "/ListCompositions", PAGE, "{}");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("x-amzn-RequestId");
            assertThat(connection.exchange("POST", "/ListCompositions", HERE, "{}").head()).doesNotContain("Access-Control-");
            Answered error = connection.exchange("POST", "/GetComposition", PAGE, "{}");
            assertThat(error.status()).isEqualTo(400);
            assertThat(error.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(error.header("Access-Control-Expose-Headers")).contains("x-amzn-ErrorType");
            assertThat(connection.exchange("POST", "/_fake/reset", PAGE, "{}").status()).isEqualTo(403);
        }
    }

    /** The AWS SDK in a browser signs its requests, and the browser asks whether it may send such headers. */
    @Test
    void thatSettingAnswersWhatABrowserAsksBeforeItSends() throws IOException {
        String question = PAGE + "Access-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Headers: authorization,content-type,x-amz-date\r\n";
        try (FakeServer open = FakeServer.start(Settings.of("web-pages", "allowed"), Seed.NONE, 0);
                RawConnection connection = new RawConnection(open.uri())) {
            Answered answer = connection.exchange("OPTIONS", "/ListCompositions", question, "");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("POST");
            assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("authorization,content-type,x-amz-date");
            assertThat(connection.exchange("OPTIONS", "/_fake/reset", question, "").status()).isEqualTo(403);
        }
        try (RawConnection connection = new RawConnection(fake.uri())) {
            assertThat(connection.exchange("OPTIONS", "/ListCompositions", question, "").status()).isEqualTo(403);
        }
    }

    /** A player such as hls.js. */
    @Test
    void thatSettingLetsThemPlayRecordings() throws IOException {
        try (FakeServer open = FakeServer.start(Settings.of("web-pages", "allowed"), Seed.NONE, 0);
                RawConnection connection = new RawConnection(open.uri())) {
            Answered listing = connection.exchange("GET", "/fake-bucket?list-type=2", PAGE, "");
            assertThat(listing.status()).isEqualTo(200);
            assertThat(listing.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(listing.header("Access-Control-Expose-Headers")).contains("Content-Range");
            Answered missing = connection.exchange("GET", "/fake-bucket/media/hls/multivariant.m3u8", PAGE, "");
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(connection.exchange("GET", "/fake-bucket?list-type=2", HERE, "").head())
                    .doesNotContain("Access-Control-");
        }
    }
}
