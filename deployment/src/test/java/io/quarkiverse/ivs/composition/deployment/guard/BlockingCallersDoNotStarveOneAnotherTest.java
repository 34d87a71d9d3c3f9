package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.quarkus.test.QuarkusUnitTest;

/**
 * All worker threads of the application wait for calls, which therefore must not need one: to be paced, retried or timed out.
 */
class BlockingCallersDoNotStarveOneAnotherTest {

    private static final int CALLS = 40;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.thread-pool.max-threads", "4")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.devservices.time-to-active", "50ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.initial-delay", "10ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.timeout", "3s")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.circuit-breaker.enabled", "false")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.poll-interval", "50ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "100");

    @Inject
    CompositionService compositions;

    @Inject
    FakeIvs fake;

    @Inject
    ManagedExecutor workers;

    @BeforeEach
    void reset() {
        fake.reset();
    }

    @Test
    void whenTheyArePaced() {
        assertThat(onAllWorkers(() -> compositions.start("podcast"))).hasSize(CALLS).doesNotHaveDuplicates();
    }

    @Test
    void whenTheyAreRetried() {
        fake.addFault(Fault.error(503, "ServiceUnavailable").times(3));
        assertThat(onAllWorkers(() -> compositions.start("podcast"))).hasSize(CALLS);
    }

    @Test
    void whenTheyTimeOut() {
        fake.addFault(Fault.delay(Duration.ofSeconds(30)).times(4));
        assertThat(onAllWorkers(() -> compositions.start("podcast"))).hasSize(CALLS);
    }

    @Test
    void whenTheyWait() {
        assertThat(onAllWorkers(() -> compositions.awaitActive(compositions.start("podcast").arn(), Duration.ofSeconds(20))))
                .hasSize(CALLS);
    }

    private List<String> onAllWorkers(Supplier<Composition> call) {
        List<CompletableFuture<String>> calls = Stream.generate(() -> workers.supplyAsync(() -> call.get().arn())).limit(CALLS)
                .toList();
        return calls.stream().map(started -> started.orTimeout(60, TimeUnit.SECONDS).join()).toList();
    }
}
