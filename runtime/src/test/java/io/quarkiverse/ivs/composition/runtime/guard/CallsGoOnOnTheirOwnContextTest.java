package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Retries, permits and time-outs all wait on other threads; what follows them is the caller's. */
class CallsGoOnOnTheirOwnContextTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<Context> sentOn = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void afterARetryAPacedWaitAndATimeOut() {
        Random random = new Random(42);
        CallGuard guard = new CallGuard("test-" + UUID.randomUUID(),
                TestConfig.guard("retry.initial-delay", "2ms", "rate-limit.requests-per-second", "100"),
                Duration.ofMillis(20), new FakeCredentials(), date -> {
                }, List.of(), new SystemTime(), () -> random, CallerContext::anywhere);
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.DISCONNECTED), FakeAttempts.NEVER, "done");
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Context> endedOn = new CompletableFuture<>();

        context.runOnContext(ignored -> guard.call(FakeAttempts.call(Operation.START_COMPOSITION, "eu-west-1", attempt -> {
            sentOn.add(Vertx.currentContext());
            return attempts.apply(attempt);
        })).onItem().transformToUni(done -> Uni.createFrom().item(Vertx::currentContext))
                .subscribe()
                .with(endedOn::complete, endedOn::completeExceptionally));

        assertThat(endedOn.orTimeout(10, TimeUnit.SECONDS).join()).isSameAs(context);
        assertThat(sentOn).containsExactly(context, context, context);
    }
}
