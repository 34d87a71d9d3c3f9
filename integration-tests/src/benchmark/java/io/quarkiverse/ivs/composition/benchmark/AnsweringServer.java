package io.quarkiverse.ivs.composition.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers every request with the same StartComposition answer, from memory, on one event loop: what all clients are measured
 * against, and what the fake is compared with. A process of its own, so that nothing of it is counted as a client's.
 */
public final class AnsweringServer {

    private AnsweringServer() {
    }

    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Buffer answer = Buffer.buffer(Samples.ANSWER);
        int port = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0).setTcpNoDelay(true))
                .requestHandler(request -> answer(request, answer))
                .listen().toCompletionStage().toCompletableFuture().get().actualPort();
        ChildJvm.ready("http://127.0.0.1:" + port);
    }

    private static void answer(HttpServerRequest request, Buffer answer) {
        request.endHandler(end -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("x-amzn-RequestId", "0f8fad5b-d9cb-469f-a165-70867728950e")
                .end(answer));
    }
}
