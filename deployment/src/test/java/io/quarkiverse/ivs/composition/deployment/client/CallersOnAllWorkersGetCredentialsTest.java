package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Were credentials asked for on a worker, nobody would be left to do it. */
class CallersOnAllWorkersGetCredentialsTest {

    private static final int WORKERS = 2;

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.thread-pool.max-threads", Integer.toString(WORKERS))
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.type", "custom");

    @Singleton
    static class Provider implements AwsCredentialsProvider {
        @Override
        public AwsCredentials resolveCredentials() {
            return AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
        }
    }

    @Inject
    CompositionClient client;

    @Test
    void allOfThemStart() throws Exception {
        try (StubService service = new StubService()) {
            CyclicBarrier allAreBusy = new CyclicBarrier(WORKERS);
            CompletableFuture<?>[] calls = new CompletableFuture<?>[WORKERS];
            for (int i = 0; i < WORKERS; i++) {
                calls[i] = CompletableFuture.supplyAsync(() -> start(service, allAreBusy),
                        Infrastructure.getDefaultWorkerPool());
            }
            CompletableFuture.allOf(calls).get(30, TimeUnit.SECONDS);
        }
    }

    private StartCompositionResponse start(StubService service, CyclicBarrier allAreBusy) {
        try {
            allAreBusy.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        StartCompositionResponse response = Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(20));
        assertThat(response.composition()).isNotNull();
        return response;
    }
}
