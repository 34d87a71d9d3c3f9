package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** Starts that are retried, paced and timed out, and a wait, all on one event loop that Vert.x watches closely. */
class EventLoopIsNeverBlockedTest {

    private static final int STARTS = 100;
    private static final Pattern WAITS = Pattern.compile("Unsafe\\.park\\(|Object\\.wait\\(|Thread\\.sleep\\(");
    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";

    @RegisterExtension
    static final QuarkusUnitTest APP = FaultyService.application(new FaultPlan(42, 0.3), 300)
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.timeout", "250ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.initial-delay", "5ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.circuit-breaker.enabled", "false")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "500")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.poll-interval", "20ms");

    @Inject
    ReactiveCompositionService reactive;

    @Inject
    CompositionService blocking;

    @Inject
    Vertx vertx;

    /** Looks often, and at once with the stack of what is late. */
    @Singleton
    static class CloseWatch implements VertxOptionsCustomizer {

        @Override
        public void accept(VertxOptions options) {
            options.setBlockedThreadCheckInterval(20).setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                    .setMaxEventLoopExecuteTime(100).setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                    .setWarningExceptionTime(1).setWarningExceptionTimeUnit(TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void theEventLoopIsNeverBlocked() {
        // Classes are loaded here: that is the one thing that takes its time.
        await().ignoreExceptions()
                .until(() -> blocking.list(ListCompositionsRequest.builder().build(), "eu-west-1").count() == 0);
        List<String> blocked = new CopyOnWriteArrayList<>();
        Logger checker = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");
        Handler handler = new Recorder(blocked);
        checker.addHandler(handler);
        AtomicInteger ended = new AtomicInteger();
        try {
            vertx.getOrCreateContext().runOnContext(ignored -> Multi.createFrom().range(0, STARTS)
                    .onItem().transformToUni(number -> reactive.start("podcast", options(number))
                            .chain(composition -> reactive.awaitActive(composition.arn(), Duration.ofMillis(100)))
                            .onTermination().invoke(ended::incrementAndGet)
                            .onFailure().recoverWithNull())
                    .merge(32).subscribe().with(done -> {
                    }));
            await().atMost(Duration.ofMinutes(2)).until(() -> ended.get() == STARTS);
            assertThat(blocked).isEmpty();

            // The watch is worth something: it sees one that is blocked.
            vertx.getOrCreateContext().runOnContext(ignored -> {
                long givenUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                while (blocked.isEmpty() && System.nanoTime() < givenUp) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
            });
            await().atMost(Duration.ofMinutes(1)).until(() -> !blocked.isEmpty());
        } finally {
            checker.removeHandler(handler);
        }
    }

    private static StartOptions options(int number) {
        return StartOptions.builder().stageArn(ARN + "stage/s").channelArn(ARN + "channel/c" + number)
                .tag("n", String.valueOf(number)).build();
    }

    private static final class Recorder extends Handler {

        private final List<String> messages;

        Recorder(List<String> messages) {
            this.messages = messages;
        }

        @Override
        public void publish(LogRecord record) {
            String stack = Stream.of(record.getThrown().getStackTrace()).map(String::valueOf).collect(Collectors.joining("\n"));
            // A thread that only wants a processor that is busy, or a class, waits for nobody.
            if (WAITS.matcher(stack).find() && !stack.contains(".loadClass(")) {
                messages.add(record.getMessage() + "\n" + stack);
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
