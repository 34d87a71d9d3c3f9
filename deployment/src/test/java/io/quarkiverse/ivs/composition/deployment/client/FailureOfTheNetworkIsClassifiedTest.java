package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.subscription.Cancellable;

class FailureOfTheNetworkIsClassifiedTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.rest-client.ivs-composition.read-timeout", "2000")
            .overrideConfigKey("quarkus.rest-client.ivs-composition.connection-pool-size", "1");

    @Inject
    CompositionClient client;

    @Test
    void refusedConnection() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        AttemptFailure failure = Calls.failure(Calls.start(client, URI.create("http://localhost:" + port)));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_CONNECTED);
        assertThat(failure).hasMessageStartingWith("No connection to localhost:" + port + ": Connection refused");
    }

    @Test
    void unknownHost() {
        AttemptFailure failure = Calls.failure(Calls.start(client, URI.create("http://no-such-host.invalid")));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_CONNECTED);
        assertThat(failure).hasMessageStartingWith("No connection to no-such-host.invalid: ");
    }

    @Test
    void tlsHandshakeWithAServerThatSpeaksPlainHttp() throws Exception {
        try (StubService service = new StubService()) {
            URI tls = URI.create(service.uri().toString().replace("http:", "https:"));
            assertThat(Calls.failure(Calls.start(client, tls)).kind()).isEqualTo(Kind.NOT_CONNECTED);
        }
    }

    @Test
    void resetAfterTheRequest() throws Exception {
        assertThat(failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.reset(socket);
        }).kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void closedAfterTheRequest() throws Exception {
        AttemptFailure failure = failureOf(RawService::readRequest);

        assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
        assertThat(failure.getMessage()).matches("The connection to localhost:\\d+ broke before the answer was complete: "
                + "Connection was closed");
    }

    @Test
    void bodyShorterThanItsLength() throws Exception {
        assertThat(failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, HEAD + "Content-Length: 1000\r\n\r\n{\"composition\":");
        }).kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void cutChunkedBody() throws Exception {
        assertThat(failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"com");
        }).kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SSH-2.0-OpenSSH_9.9\\r\\n\\r\\n                                               | DISCONNECTED",
            "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\nContent-Length: 6\\r\\n\\r\\n       | DISCONNECTED",
            "HTTP/1.1 200 OK\\r\\nContent-Length: -5\\r\\n\\r\\n                            | DISCONNECTED",
            "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nZZZ\\r\\n             | UNREADABLE" })
    void aMalformedAnswerIsSaidToBeJustThat(String answer, String kind) throws Exception {
        AttemptFailure failure = failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, answer.replace("\\r\\n", "\r\n"));
            socket.getInputStream().read();
        });
        assertThat(failure.kind()).hasToString(kind);
        assertThat(failure.getMessage())
                .matches("The answer of localhost:\\d+ to StartComposition cannot be read: it is no valid HTTP: .+");
    }

    @Test
    void jsonThatEndsTooEarly() throws Exception {
        AttemptFailure failure = failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, HEAD + "Content-Length: 15\r\n\r\n{\"composition\":");
        });
        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure.getMessage()).startsWith("The answer of localhost:")
                .contains(" to StartComposition cannot be read: ");
    }

    @Test
    void emptyAnswer() throws Exception {
        assertThat(failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, HEAD + "Content-Length: 0\r\n\r\n");
        })).hasMessageEndingWith("to StartComposition cannot be read: it is empty");
    }

    @Test
    void answerWithoutComposition() throws Exception {
        assertThat(failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket, HEAD + "Content-Length: 2\r\n\r\n{}");
        })).hasMessageEndingWith("to StartComposition cannot be read: it has no composition with arn, stageArn and state");
    }

    @Test
    void answerThatDoesNotCome() throws Exception {
        AttemptFailure failure = failureOf(socket -> {
            RawService.readRequest(socket);
            socket.getInputStream().read();
        });
        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.getMessage())
                .matches("localhost:\\d+ did not answer within quarkus.rest-client.ivs-composition.read-timeout");
    }

    @Test
    void anAnswerOfMoreThanAMegabyteIsGivenUp() throws Exception {
        AttemptFailure failure = failureOf(socket -> writeWithoutEnd(socket, "200 OK"));
        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure)
                .hasMessageEndingWith(" to StartComposition cannot be read: it is longer than 1048576 bytes; of a list,"
                        + " ask for smaller pages by maxResults");
    }

    @Test
    void anErrorWithoutEndIsGivenUpAndKnownByItsStatus() throws Exception {
        assertThat(failureOf(socket -> writeWithoutEnd(socket, "500 Internal Server Error")).kind())
                .isEqualTo(Kind.SERVER_ERROR);
    }

    @Test
    void anErrorWhoseConnectionBreaksIsKnownByWhatCame() throws Exception {
        AttemptFailure failure = failureOf(socket -> {
            RawService.readRequest(socket);
            RawService.write(socket,
                    "HTTP/1.1 409 Conflict\r\nx-amzn-ErrorType: ConflictException\r\nContent-Length: 100\r\n\r\n"
                            + "{\"message\":\"Channel is live\",");
            RawService.reset(socket);
        });
        assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failure.error().code()).isEqualTo("ConflictException");
    }

    private static void writeWithoutEnd(Socket socket, String status) throws IOException {
        RawService.readRequest(socket);
        RawService.write(socket, "HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        while (true) {
            RawService.write(socket, chunk);
        }
    }

    @Test
    void cancellingACallClosesItsConnection() throws Exception {
        try (RawService service = RawService.silent()) {
            Cancellable call = Calls.start(client, service.uri()).subscribe().with(answer -> {
            });
            assertThat(service.requestCame.await(10, TimeUnit.SECONDS)).isTrue();
            call.cancel();
            assertThat(service.clientClosed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void cancellingACallThatWaitsForAConnectionSendsNothingAndLosesNoConnection() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger requests = new AtomicInteger();
        try (RawService service = new RawService(socket -> {
            while (RawService.readRequest(socket)) {
                requests.incrementAndGet();
                first.await();
                RawService.write(socket, HEAD + "Content-Length: " + StubService.STARTED.length() + "\r\n\r\n"
                        + StubService.STARTED);
            }
        })) {
            CompletableFuture<?> running = Calls.start(client, service.uri()).subscribeAsCompletionStage();
            Cancellable waiting = Calls.start(client, service.uri()).subscribe().with(answer -> {
            });
            CompletableFuture<?> last = Calls.start(client, service.uri()).subscribeAsCompletionStage();
            waiting.cancel();
            first.countDown();

            running.get(4, TimeUnit.SECONDS);
            last.get(4, TimeUnit.SECONDS);
            assertThat(requests).hasValue(2);
        }
    }

    private AttemptFailure failureOf(RawService.Behaviour behaviour) throws Exception {
        try (RawService service = new RawService(behaviour)) {
            return Calls.failure(Calls.start(client, service.uri()));
        }
    }
}
