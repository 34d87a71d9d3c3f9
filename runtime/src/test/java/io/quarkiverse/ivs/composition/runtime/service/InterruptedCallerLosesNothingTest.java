package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class InterruptedCallerLosesNothingTest {

    private static final String FINDS = ": that finds the composition if there is one, and starts it if there is none.";

    private final AtomicInteger cancelled = new AtomicInteger();
    private StartOptions started;

    private final DefaultCompositionService service = new DefaultCompositionService((ReactiveCompositionService) Proxy
            .newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ReactiveCompositionService.class },
                    (proxy, method, arguments) -> {
                        if (arguments.length == 2 && arguments[1] instanceof StartOptions options) {
                            started = options;
                        }
                        return method.getReturnType() == Multi.class
                                ? Multi.createFrom().nothing().onCancellation().invoke(cancelled::incrementAndGet)
                                : Uni.createFrom().nothing().onCancellation().invoke(cancelled::incrementAndGet);
                    }),
            new BlockingCaller(Duration.ofMinutes(1)));

    /** Quarkus does so at start; no thread of this test is an event loop. */
    @BeforeAll
    static void blockingIsAllowed() {
        BlockingOperationControl.setIoThreadDetector(new IOThreadDetector[0]);
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void aStartIsCancelledAndItsTokenIsToldToTheCaller() {
        Thread.currentThread().interrupt();
        OutcomeUnknownException failure = catchThrowableOfType(OutcomeUnknownException.class, () -> service.start("podcast"));
        assertThat(failure.idempotencyToken()).isNotNull().isEqualTo(started.idempotencyToken());
        assertThat(failure)
                .hasMessage("StartComposition for template \"podcast\" may have started a composition: its caller was"
                        + " interrupted. Start again with the idempotency token \"" + started.idempotencyToken() + "\""
                        + FINDS);
        assertThat(cancelled).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anEnsuredStartIsAskedForAgainWithItsKey() {
        Thread.currentThread().interrupt();
        OutcomeUnknownException failure = catchThrowableOfType(OutcomeUnknownException.class,
                () -> service.ensureStarted("podcast", "meeting-1"));
        assertThat(failure)
                .hasMessage("StartComposition for template \"podcast\" may have started a composition: its caller was"
                        + " interrupted. Call ensureStarted again with the same key" + FINDS);
    }

    @Test
    void whatOnlyReadsSaysThatItWasGivenUp() {
        Thread.currentThread().interrupt();
        CompositionException failure = catchThrowableOfType(CompositionException.class,
                () -> service.get("arn:aws:ivs:eu-west-1:123456789012:composition/AbCd"));
        assertThat(failure).hasMessage("GetComposition was given up, since its caller was interrupted. Call again.");
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void theReaderOfAListGetsACompositionExceptionAndStaysInterrupted() {
        try (Stream<CompositionSummary> items = service.list(ListCompositionsRequest.builder().build())) {
            Thread.currentThread().interrupt();
            CompositionException failure = catchThrowableOfType(CompositionException.class, items::toList);
            assertThat(failure).hasMessage("ListCompositions was given up, since its caller was interrupted. Call again.");
            assertThat(failure.retryable()).isTrue();
        }
        assertThat(cancelled).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
