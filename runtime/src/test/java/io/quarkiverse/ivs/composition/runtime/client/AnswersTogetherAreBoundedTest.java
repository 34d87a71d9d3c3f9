package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;

/** Each answer is short enough, and none comes to its end before the others. */
class AnswersTogetherAreBoundedTest {

    private static final int LENGTH = 1_000_000;
    /** So many are less than the bound, and one more is not. */
    private static final int FIT = (int) (IncomingAnswer.MAX_BYTES_TOGETHER / LENGTH);

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerResponse> unfinished = new CopyOnWriteArrayList<>();
    private final List<IncomingAnswer> answers = new CopyOnWriteArrayList<>();
    private final List<Boolean> ended = new CopyOnWriteArrayList<>();
    private HttpClient client;
    private int port;

    @BeforeEach
    void start() throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.exceptionHandler(gone -> {
            });
            response.write(Buffer.buffer(new byte[LENGTH]));
            unfinished.add(response);
        });
        port = server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get().actualPort();
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(2 * FIT));
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void whatDoesNotFitIsGivenUpAndWhatHasEndedMakesRoom() {
        ask(FIT + 4);
        await().until(() -> givenUp().count() >= 4);
        assertThat(givenUp()).allMatch("the answers that come in at once are longer than 16777216 bytes"::equals);

        end(FIT + 4);
        ask(FIT);
        end(FIT);
        assertThat(ended).hasSize(FIT).containsOnly(true);
        assertThat(givenUp()).isEmpty();
    }

    private Stream<String> givenUp() {
        return answers.stream().map(IncomingAnswer::givenUp).filter(reason -> reason != null);
    }

    private void ask(int requests) {
        answers.clear();
        ended.clear();
        for (int i = 0; i < requests; i++) {
            client.request(HttpMethod.POST, port, "127.0.0.1", "/").onSuccess(request -> {
                answers.add(IncomingAnswer.to(request));
                request.response().compose(response -> response.end()).onComplete(end -> ended.add(end.succeeded()));
                request.end();
            });
        }
        await().until(() -> unfinished.size() == requests);
    }

    private void end(int requests) {
        unfinished.stream().filter(response -> !response.closed()).forEach(HttpServerResponse::end);
        unfinished.clear();
        await().until(() -> ended.size() == requests);
    }
}
