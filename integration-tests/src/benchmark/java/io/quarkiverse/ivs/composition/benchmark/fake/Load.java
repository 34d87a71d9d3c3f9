package io.quarkiverse.ivs.composition.benchmark.fake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Requests on 32 connections of one event loop, the next one on each when the last one is answered. */
final class Load implements AutoCloseable {

    static final int CONNECTIONS = 32;

    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=test/20260801/us-east-1/ivs/aws4_request,"
            + " SignedHeaders=host;x-amz-date, Signature=0000000000000000000000000000000000000000000000000000000000000000";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
    private final URI target;

    Load(URI target) {
        this.target = target;
    }

    /**
     * Sends requests for a while.
     *
     * @return how many were answered in a second
     */
    double perSecond(String operation, IntFunction<String> body, long millis) throws Exception {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
        int answers = send(operation, body, () -> System.nanoTime() < end).size();
        return answers * 1e9 / (System.nanoTime() - begin);
    }

    /**
     * Sends some requests.
     *
     * @return the answers
     */
    List<String> send(String operation, IntFunction<String> body, int count) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        List<Buffer> answers = send(operation, body, () -> left.getAndDecrement() > 0);
        return answers.stream().map(Buffer::toString).toList();
    }

    private List<Buffer> send(String operation, IntFunction<String> body, BooleanSupplier more) throws Exception {
        Round round = new Round(operation, body, more);
        vertx.runOnContext(nothing -> round.begin());
        return round.done.get();
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    /** All of it on the event loop. */
    private final class Round {

        private final RequestOptions options;
        private final IntFunction<String> body;
        private final BooleanSupplier more;
        private final List<Buffer> answers = new ArrayList<>();
        private final CompletableFuture<List<Buffer>> done = new CompletableFuture<>();
        private int number;
        private int busy = CONNECTIONS;

        Round(String operation, IntFunction<String> body, BooleanSupplier more) {
            this.options = new RequestOptions().setMethod(HttpMethod.POST).setHost(target.getHost()).setPort(target.getPort())
                    .setURI('/' + operation).putHeader("Content-Type", "application/json").putHeader("Authorization", SIGNED);
            this.body = body;
            this.more = more;
        }

        void begin() {
            for (int i = 0; i < CONNECTIONS; i++) {
                next();
            }
        }

        private void next() {
            if (!more.getAsBoolean()) {
                if (--busy == 0) {
                    done.complete(answers);
                }
                return;
            }
            Buffer bytes = Buffer.buffer(body.apply(number++));
            client.request(options)
                    .compose(request -> request.send(bytes))
                    .compose(Load::checked)
                    .onSuccess(answer -> {
                        // All that a later step needs; a page of a hundred would only fill the memory.
                        answers.add(answer.length() < 4096 ? answer : Buffer.buffer());
                        next();
                    })
                    .onFailure(done::completeExceptionally);
        }
    }

    private static Future<Buffer> checked(HttpClientResponse response) {
        return response.body().map(body -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + ": " + body);
            }
            return body;
        });
    }
}
