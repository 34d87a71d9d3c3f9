package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

/** The worst that can happen to a caller is the composition of another one. */
class NoAnswerIsTakenForAnotherTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.rest-client.ivs-composition.connection-pool-size", "1");

    @Inject
    CompositionClient client;

    @ParameterizedTest
    @ValueSource(strings = { "102 Processing", "104 Upload Resumption Supported", "199 Whatever", "101 Switching Protocols" })
    void theConnectionOfAnInterimAnswerIsClosed(String status) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger connections = new AtomicInteger();
        try (RawService service = new RawService(socket -> {
            if (connections.incrementAndGet() == 1) {
                RawService.readRequest(socket);
                RawService.write(socket, "HTTP/1.1 " + status + "\r\n\r\n");
                while (socket.getInputStream().read() >= 0) {
                    RawService.write(socket, answer("stage/Late"));
                }
                closed.countDown();
                return;
            }
            while (RawService.readRequest(socket)) {
                RawService.write(socket, answer("stage/AbCdEf"));
            }
        })) {
            AttemptFailure failure = Calls.failure(Calls.start(client, service.uri()));
            assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(failure).hasMessageEndingWith(" to StartComposition cannot be read: it is an interim answer ("
                    + status.substring(0, 3) + ") that is not followed by the answer itself");
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10)).composition().stageArn())
                    .isEqualTo(StubService.STAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "100 Continue", "103 Early Hints" })
    void interimAnswersThatHttpKnowsArePassedOver(String status) throws Exception {
        try (RawService service = new RawService(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, "HTTP/1.1 " + status + "\r\n\r\n" + answer("stage/AbCdEf"));
        })) {
            assertThat(Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10))).isNotNull();
        }
    }

    @Test
    void anAnswerAboutAnotherStageIsUnreadable() throws Exception {
        try (RawService service = new RawService(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, answer("stage/Other"));
        })) {
            AttemptFailure failure = Calls.failure(Calls.start(client, service.uri()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(failure).hasMessageEndingWith("cannot be read: it is about the stage"
                    + " arn:aws:ivs:eu-west-1:123456789012:stage/Other, but the request was about " + StubService.STAGE);
        }
    }

    private static String answer(String stage) {
        String body = StubService.STARTED.replace("stage/AbCdEf", stage);
        return HEAD + body.length() + "\r\n\r\n" + body;
    }
}
