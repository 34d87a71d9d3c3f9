package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.quarkus.runtime.RuntimeValue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** The route alone, on a server of its own; who receives is the test. */
class WebhookRouteTest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Vertx vertx = Vertx.vertx();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private Function<String, Uni<Void>> receiver = json -> Uni.createFrom().voidItem();
    private Webhook webhook;
    private URI uri;

    @BeforeEach
    void start() throws Exception {
        listen(new Secrets(Optional.of("new"), Optional.of("old")));
    }

    private void listen(Secrets secrets) throws Exception {
        webhook = new Webhook("X-Ivs-Secret", secrets, json -> {
            received.add(json);
            return receiver.apply(json);
        });
        WebhookRecorder recorder = new WebhookRecorder(null, null);
        RuntimeValue<Object> value = new RuntimeValue<>(webhook);
        Router router = Router.router(vertx);
        var route = router.route("/ivs-events");
        recorder.route(value).accept(route);
        route.handler(recorder.handler(value));
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().get();
        uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/ivs-events");
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private CompletableFuture<HttpResponse<String>> send(String secret, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Ivs-Secret", secret);
        }
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private int post(String secret, String body) {
        return send(secret, body).join().statusCode();
    }

    @Test
    void theEventIsReceivedAsItCame() {
        assertThat(post("new", "{\"ä\":1}")).isEqualTo(200);
        assertThat(received).containsExactly("{\"ä\":1}");
    }

    @Test
    void bothSecretsAreAcceptedWhileOneReplacesTheOther() {
        assertThat(post("new", "{}")).isEqualTo(200);
        assertThat(post("old", "{}")).isEqualTo(200);
    }

    @Test
    void whoHasNoSecretIsSentAwayBeforeHisBodyIsRead() {
        for (String secret : new String[] { null, "", "other", "NEW", "new,old" }) {
            HttpResponse<String> refused = send(secret, " ".repeat(EventReader.MAX_BYTES + 1)).join();
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).isEmpty();
        }
        assertThat(received).isEmpty();
    }

    @Test
    void withoutASecretEverybodyIsSentAway() throws Exception {
        listen(new Secrets(Optional.empty(), Optional.of("old")));
        assertThat(post(null, "{}")).isEqualTo(401);
        assertThat(post("", "{}")).isEqualTo(401);
        assertThat(post("old", "{}")).isEqualTo(401);
    }

    @Test
    void whatIsTooBigIsRefused() {
        assertThat(post("new", " ".repeat(EventReader.MAX_BYTES))).isEqualTo(200);
        assertThat(post("new", " ".repeat(EventReader.MAX_BYTES + 1))).isEqualTo(413);
    }

    @Test
    void eachFailureHasItsStatus() {
        receiver = json -> Uni.createFrom().failure(new InvalidEventException("no event"));
        assertThat(post("new", "{}")).isEqualTo(400);
        receiver = json -> Uni.createFrom().failure(new DeliveryInProgressException("later"));
        assertThat(post("new", "{}")).isEqualTo(503);
        receiver = json -> Uni.createFrom().failure(new IllegalArgumentException("an observer's"));
        HttpResponse<String> failed = send("new", "{}").join();
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).as("nothing of the inside").isEmpty();
        receiver = json -> {
            throw new IllegalArgumentException("at once");
        };
        assertThat(post("new", "{}")).isEqualTo(500);
    }

    @Test
    void otherMethodsAreNotAdmitted() throws Exception {
        assertThat(CLIENT.send(HttpRequest.newBuilder(uri).header("X-Ivs-Secret", "new").build(), BodyHandlers.discarding())
                .statusCode()).isEqualTo(405);
    }

    @Test
    void sixtyFourAreAdmittedAtOnceAndAsManyAgain() {
        List<Runnable> ends = new CopyOnWriteArrayList<>();
        receiver = json -> Uni.createFrom().emitter(emitter -> ends.add(() -> emitter.complete(null)));
        for (int round = 0; round < 2; round++) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(send("new", "{}"));
            }
            Awaitility.await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 136);
            assertThat(answers.stream().filter(CompletableFuture::isDone)).extracting(answer -> answer.join().statusCode())
                    .containsOnly(503);
            ends.forEach(Runnable::run);
            assertThat(answers.stream().filter(answer -> answer.join().statusCode() == 200)).hasSize(Webhook.AT_ONCE);
            ends.clear();
        }
    }

    /** EventBridge hangs up after five seconds, while the observers go on. */
    @Test
    void whoHangsUpLeavesRoomForAnotherWhenHisEventWasTold() {
        List<Runnable> ends = new CopyOnWriteArrayList<>();
        receiver = json -> Uni.createFrom().emitter(emitter -> ends.add(() -> emitter.complete(null)));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < Webhook.AT_ONCE; i++) {
            answers.add(send("new", "{}"));
        }
        Awaitility.await().until(() -> ends.size() == Webhook.AT_ONCE);
        answers.forEach(answer -> answer.cancel(true));
        for (int i = 0; i < 20; i++) {
            assertThat(post("new", "{}")).isEqualTo(503);
        }
        ends.forEach(Runnable::run);
        receiver = json -> Uni.createFrom().voidItem();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> post("new", "{}") == 200);
    }

    @Test
    void whoHangsUpBeforeHisEventIsThereLeavesRoomForAnother() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < Webhook.AT_ONCE; i++) {
            Socket socket = new Socket(uri.getHost(), uri.getPort());
            socket.getOutputStream()
                    .write("POST /ivs-events HTTP/1.1\r\nHost: x\r\nX-Ivs-Secret: new\r\nContent-Length: 5\r\n\r\n{"
                            .getBytes());
            sockets.add(socket);
        }
        Awaitility.await().until(() -> post("new", "{}") == 503);
        for (Socket socket : sockets) {
            socket.close();
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> post("new", "{}") == 200);
    }

    @Test
    void whoIsBeingToldAtTheEndOfTheApplicationIsAnsweredAndNobodyElseIsAdmitted() {
        CompletableFuture<Void> observers = new CompletableFuture<>();
        receiver = json -> Uni.createFrom().completionStage(observers);
        CompletableFuture<HttpResponse<String>> begun = send("new", "{}");
        CompletableFuture<HttpResponse<String>> failing = send("new", "{}");
        Awaitility.await().until(() -> received.size() == 2);
        webhook.shutDown();
        assertThat(post("new", "{}")).isEqualTo(503);
        assertThat(post("other", "{}")).isEqualTo(401);
        assertThat(received).hasSize(2);
        observers.complete(null);
        assertThat(begun.join().statusCode()).isEqualTo(200);
        assertThat(failing.join().statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheEndOfTheApplicationKeepsFromBeingToldComesAgain() {
        CompletableFuture<Void> observers = new CompletableFuture<>();
        receiver = json -> Uni.createFrom().completionStage(observers);
        CompletableFuture<HttpResponse<String>> begun = send("new", "{}");
        Awaitility.await().until(() -> received.size() == 1);
        webhook.shutDown();
        observers.completeExceptionally(new IllegalStateException("shut down"));
        assertThat(begun.join().statusCode()).isEqualTo(503);
    }
}
