package io.quarkiverse.ivs.composition.fake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.RawConnection.Answered;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** What a caller of the fake sees of its connection when something goes wrong, on purpose or not. */
class FaultsOnTheWireTest {

    private final Fake fake = new Fake(FakeSettings.defaults(), Seed.NONE, new SplittableRandom(1), InstantSource.system(),
            System::nanoTime);
    private final Vertx vertx = Vertx.vertx();
    private RawConnection connection;

    @BeforeEach
    void start() throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(new FakeHandler(vertx, fake,
                new LocalCallers(FakeSettings.defaults(), "token")))
                .listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get();
        connection = new RawConnection(URI.create("http://localhost:" + server.actualPort()));
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private Answered list() throws IOException {
        return connection.exchange("POST", "/ListCompositions", "Host: localhost\r\n", "{}");
    }

    @Test
    void aResetIsAResetOfTheConnection() {
        fake.faults.add(Json.node().put("kind", "reset"));

        assertThatThrownBy(this::list).isInstanceOf(SocketException.class).hasMessage("Connection reset");
    }

    @Test
    void aCodeThatCannotBeAHeaderIsRefused() throws IOException {
        String fault = "{\"kind\": \"error\", \"code\": \"Broken\\nException\"}";
        Answered answer = connection.exchange("POST", "/_fake/faults", "Host: localhost\r\n", fault);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.mapper().readTree(answer.body()).get("message").asText())
                .isEqualTo("faults.code must satisfy the regular expression pattern: [a-zA-Z0-9.#:/_-]+");
    }

    @Test
    void anAnswerThatCannotBeSentClosesTheConnection() throws IOException {
        fake.faults.add(Json.node().put("kind", "error").put("code", "Broken\nException"));

        connection.send("POST", "/ListCompositions", "Host: localhost\r\n", "{}");
        assertThat(connection.readToEnd()).isEmpty();
    }

    @Test
    void theDateIsThatOfTheFakesClock() throws IOException {
        fake.clock.freeze();
        fake.clock.advance(Duration.ofDays(2));

        String date = list().header("Date");
        assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .isEqualTo(fake.clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void aBugOfTheFakeIsAnswered() throws IOException {
        fake.faults.add(Json.node());

        Answered answer = list();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("InternalServerException");
        assertThat(answer.body()).contains("\"message\":\"The fake failed; its log says why\"");
    }
}
