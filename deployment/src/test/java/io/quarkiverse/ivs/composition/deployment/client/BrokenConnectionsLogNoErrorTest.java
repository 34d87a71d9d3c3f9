package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.subscription.Cancellable;

/** Vert.x would log them as errors that name nothing, also when every start succeeds. */
class BrokenConnectionsLogNoErrorTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(records -> assertThat(records).extracting(LogRecord::getMessage).isEmpty());

    @Inject
    CompositionClient client;

    @Test
    void whenAnAnswerComesUnasked() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch broken = new CountDownLatch(1);
        try (RawService service = new RawService(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, answer());
            if (connections.incrementAndGet() == 1) {
                started.await();
                RawService.write(socket, answer());
            }
            while (socket.getInputStream().read() >= 0) {
                // Until the client closes it.
            }
            broken.countDown();
        })) {
            start(service);
            started.countDown();
            assertThat(broken.await(10, TimeUnit.SECONDS)).isTrue();
            // The service may hear of the closed connection before the pool does.
            await().ignoreExceptionsInstanceOf(AttemptFailure.class).untilAsserted(() -> start(service));
        }
    }

    @Test
    void whenAConnectionIsResetUnderARequest() throws Exception {
        try (RawService service = new RawService(socket -> {
            RawService.readRequest(socket);
            RawService.reset(socket);
        })) {
            assertThat(Calls.failure(Calls.start(client, service.uri())).kind()).isEqualTo(Kind.DISCONNECTED);
        }
    }

    @Test
    void whenAnAnswerIsGivenUp() throws Exception {
        try (RawService service = new RawService(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, "HTTP/1.1 102 Processing\r\n\r\n");
            socket.getInputStream().read();
        })) {
            assertThat(Calls.failure(Calls.start(client, service.uri())).kind()).isEqualTo(Kind.DISCONNECTED);
        }
    }

    @Test
    void whenACallerLeaves() throws Exception {
        try (RawService service = RawService.silent()) {
            Cancellable call = Calls.start(client, service.uri()).subscribe().with(answer -> {
            });
            assertThat(service.requestCame.await(10, TimeUnit.SECONDS)).isTrue();
            call.cancel();
            assertThat(service.clientClosed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void start(RawService service) {
        assertThat(Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10))).isNotNull();
    }

    private static String answer() {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + StubService.STARTED.length()
                + "\r\n\r\n"
                + StubService.STARTED;
    }
}
