package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.QuarkusUnitTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

class CredentialsOfTheApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .withApplicationRoot(
                    app -> app.addClasses(Provider.class, Tenant.class, Other.class, Calls.class, StubService.class,
                            StubService.Received.class, SigV4Verifier.class, SigV4Verifier.Signature.class))
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.type", "custom")
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.custom-provider.name", "ours");

    @Inject
    CompositionClient client;

    @Inject
    Vertx vertx;

    @Inject
    Tenant tenant;

    @Test
    void aNamedBeanThatNobodyInjectsSignsAndIsNeverAskedOnAnEventLoop() throws Exception {
        try (StubService service = new StubService()) {
            CompletableFuture<Boolean> backOnItsContext = new CompletableFuture<>();
            Context context = vertx.getOrCreateContext();
            context.runOnContext(v -> Calls.start(client, service.uri()).subscribe().with(
                    answer -> backOnItsContext.complete(Context.isOnEventLoopThread()),
                    backOnItsContext::completeExceptionally));

            assertThat(backOnItsContext.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(SigV4Verifier.verify(service.last(), "our-secret").accessKeyId()).isEqualTo("our-id");
            assertThat(SigV4Verifier.verify(service.last(), "our-secret").valid()).isTrue();
        }
    }

    @Test
    void itIsAskedForEachCallInTheRequestContextOfTheCaller() throws Exception {
        try (StubService service = new StubService()) {
            for (String name : List.of("one", "other")) {
                ManagedContext request = Arc.container().requestContext();
                request.activate();
                try {
                    tenant.call(name);
                    Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10));
                } finally {
                    request.terminate();
                }
                assertThat(SigV4Verifier.verify(service.last(), "our-secret").accessKeyId()).isEqualTo(name);
            }
        }
    }

    @RequestScoped
    static class Tenant {
        private String name = "our-id";

        void call(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @ApplicationScoped
    @Named("ours")
    static class Provider implements AwsCredentialsProvider {

        @Inject
        Tenant tenant;

        @Override
        public AwsCredentials resolveCredentials() {
            if (Context.isOnEventLoopThread()) {
                throw new IllegalStateException("Asked on an event loop");
            }
            String id = Arc.container().requestContext().isActive() ? tenant.name() : "our-id";
            return AwsBasicCredentials.create(id, "our-secret");
        }
    }

    @ApplicationScoped
    @Named("other")
    static class Other extends Provider {
    }
}
