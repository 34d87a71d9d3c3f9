package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.guard.CapturedLog;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;

/** A failed attempt is told by the extension, which knows what it was for, and by nobody else. */
class VertxLogsNoFailureTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void ofAConnectionThatBreaksBeforeTheRequestIsSent() throws Exception {
        int port = vertx.createNetServer().connectHandler(connection -> {
        }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get().actualPort();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        try (CapturedLog log = new CapturedLog("io.vertx")) {
            vertx.createHttpClient().request(HttpMethod.POST, port, "127.0.0.1", "/").onSuccess(request -> {
                IncomingAnswer.to(request);
                request.response().onFailure(failures::add);
                request.connection().close();
            });

            await().until(() -> !failures.isEmpty());
            // The failure is logged after the caller has heard of it.
            vertx.close().toCompletionStage().toCompletableFuture().get();
            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN"));
        }
    }
}
