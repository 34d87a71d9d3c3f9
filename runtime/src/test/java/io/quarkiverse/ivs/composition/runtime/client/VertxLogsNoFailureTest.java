package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;

/** A failed attempt is told by the extension, which knows what it was for, and by nobody else. */
class VertxLogsNoFailureTest {

    private final Vertx vertx = Vertx.vertx();
    private final Logger logger = Logger.getLogger("io.vertx");
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            if (event.getLevel().intValue() >= Level.INFO.intValue()) {
                logged.add(event.getLevel() + " " + event.getMessage());
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        vertx.close();
    }

    @Test
    void ofAConnectionThatBreaksBeforeTheRequestIsSent() throws Exception {
        int port = vertx.createNetServer().connectHandler(connection -> {
        }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get().actualPort();
        List<Throwable> failures = new CopyOnWriteArrayList<>();

        vertx.createHttpClient().request(HttpMethod.POST, port, "127.0.0.1", "/").onSuccess(request -> {
            IncomingAnswer.to(request);
            request.response().onFailure(failures::add);
            request.connection().close();
        });

        await().until(() -> !failures.isEmpty());
        // The failure is logged after the caller has heard of it.
        vertx.close().toCompletionStage().toCompletableFuture().get();
        assertThat(logged).isEmpty();
    }
}
