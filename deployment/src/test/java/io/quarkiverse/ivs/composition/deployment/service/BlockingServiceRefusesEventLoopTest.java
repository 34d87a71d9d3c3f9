package io.quarkiverse.ivs.composition.deployment.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.vertx.core.Vertx;

class BlockingServiceRefusesEventLoopTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3");

    @Inject
    CompositionService compositions;

    @Inject
    Vertx vertx;

    @Test
    void aStartOnAnEventLoopIsRefused() throws Exception {
        assertRefused(() -> compositions.start("podcast"));
    }

    @Test
    void aListOnAnEventLoopIsRefused() throws Exception {
        assertRefused(() -> compositions.list(ListCompositionsRequest.builder().build()));
    }

    private void assertRefused(Runnable call) throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(ignored -> {
            thread.complete(Thread.currentThread().getName());
            try {
                call.run();
                thrown.complete(null);
            } catch (Throwable e) {
                thrown.complete(e);
            }
        });

        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(IllegalStateException.class)
                .hasMessage("CompositionService blocks, but was called on the event-loop thread " + thread.get()
                        + ". Inject ReactiveCompositionService there, or annotate the caller with @Blocking.");
    }
}
