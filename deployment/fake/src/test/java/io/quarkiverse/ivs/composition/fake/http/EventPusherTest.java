package io.quarkiverse.ivs.composition.fake.http;

import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.events.EventPushes;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.vertx.core.Vertx;

/** The fake and a webhook, which answers as a test says. */
class EventPusherTest {

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private HttpServer webhook;
    private FakeServer fake;
    private ControlClient control;

    @BeforeEach
    void start() throws IOException {
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/ivs-events", this::receive);
        webhook.start();
        FakeSettings settings = Settings.of("events.webhook-url",
                "http://localhost:" + webhook.getAddress().getPort() + "/ivs-events", "events.webhook-header",
                "X-Ivs-Secret: s3cret");
        fake = FakeServer.start(settings, Seed.NONE, 0);
        control = new ControlClient(fake.uri());
    }

    @AfterEach
    void stop() {
        fake.close();
        webhook.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.add(exchange.getRequestHeaders());
            received.add(Json.mapper().readTree(exchange.getRequestBody()));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        }
    }

    private void participant(String action) throws IOException {
        control.post("participants",
                "{'stageArn': '" + STAGE + "', 'userId': 'ann', 'action': '" + action + "'}");
    }

    private List<String> names() {
        return received.stream().map(event -> event.at("/detail/event_name").asText()).toList();
    }

    @Test
    void anEventIsPostedAsEventBridgeDoes() throws IOException {
        participant("publish");
        await().until(() -> received.size() == 1);
        assertThat(received.get(0).get("detail-type").asText()).isEqualTo("IVS Stage Update");
        assertThat(headers.get(0).getFirst("X-Ivs-Secret")).isEqualTo("s3cret");
        assertThat(headers.get(0).getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void whatIsNotAnsweredWith2xxComesAgainBeforeTheNextOne() throws IOException {
        answers.addAll(List.of(503, 302));
        participant("publish");
        participant("unpublish");
        await().until(() -> received.size() == 4);
        assertThat(names()).containsExactly("Participant Published", "Participant Published", "Participant Published",
                "Participant Unpublished");
        assertThat(received.get(0)).isEqualTo(received.get(2));
    }

    @Test
    void faultsHitWhatIsPushed() throws IOException {
        control.post("clock", "{'mode': 'frozen'}");
        control.post("event-faults", "{'kind': 'double', 'event': 'Participant Unpublished', 'times': 1}");
        control.post("event-faults", "{'kind': 'delay', 'event': 'Participant Published', 'delayMillis': 60000, 'times': 1}");
        participant("publish");
        participant("unpublish");
        await().until(() -> received.size() == 2);
        control.post("clock", "{'advance': 'PT1M'}");
        await().until(() -> received.size() == 3);
        assertThat(names()).containsExactly("Participant Unpublished", "Participant Unpublished", "Participant Published");
    }

    @Test
    void whoDoesNotAnswerInTimeIsHungUpOnAndCalledAgain() throws Exception {
        assertThat(EventPushes.ATTEMPT_MILLIS).as("as EventBridge waits").isEqualTo(5_000);
        Vertx vertx = Vertx.vertx();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(30_000);
            FakeSettings settings = Settings.of("events.webhook-url", "http://localhost:" + silent.getLocalPort() + "/");
            Fake fake = new Fake(settings, Seed.NONE, new SplittableRandom(1), InstantSource.system(), System::nanoTime);
            EventPusher.start(vertx, fake, settings.events(), 100);
            vertx.runOnContext(now -> fake.events.emitOwn("{'id': 1}", fake.clock.now()));
            for (int attempt = 0; attempt < 2; attempt++) {
                try (Socket caller = silent.accept()) {
                    caller.setSoTimeout(30_000);
                    // To the end: it hangs up.
                    assertThat(new String(caller.getInputStream().readAllBytes(), UTF_8)).endsWith("{'id': 1}");
                }
            }
        } finally {
            vertx.close();
        }
    }

    @Test
    void noTextHasTheSecret() {
        assertThat(Settings.of("events.webhook-url", "http://localhost:1/", "events.webhook-header", "X-Ivs-Secret: s3cret")
                .toString()).contains("ApiDestination[[http://localhost:1/], X-Ivs-Secret: ***]").doesNotContain("s3cret");
    }
}
