package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** None of them takes long, or there is a wait without an end. */
@Timeout(10)
class BlockingCallerTest {

    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final String NOT_TOLD = "its end was not told within 0 s, which is more than the configured limits allow.";

    private final AtomicInteger cancelled = new AtomicInteger();
    private final BlockingCaller caller = new BlockingCaller(MOMENT);

    /** Quarkus does so at start; no thread of this test is an event loop. */
    @BeforeAll
    static void blockingIsAllowed() {
        BlockingOperationControl.setIoThreadDetector(new IOThreadDetector[0]);
    }

    @Test
    void noCallTakesLongerThanItsConfigurationAllows() {
        IvsCompositionRuntimeConfig config = new SmallRyeConfigBuilder().withMapping(IvsCompositionRuntimeConfig.class).build()
                .getConfigMapping(IvsCompositionRuntimeConfig.class);
        // Four attempts with 10 s for credentials, 30 s for a permit, 10 s for an answer and a delay of 5 s; a budget of 30 s.
        assertThat(BlockingCaller.longestCall(config.guard(), config.timeout()))
                .isEqualTo(Duration.ofSeconds(4 * (10 + 30 + 10 + 5) + 30).plusSeconds(30));
    }

    @Test
    void aWaitWhoseEndIsNeverToldEndsAllTheSame() {
        CompositionException failure = catchThrowableOfType(CompositionException.class,
                () -> caller.await(Operation.GET_COMPOSITION, never()));
        assertThat(failure).hasMessage("GetComposition was given up, since " + NOT_TOLD + " Call again.");
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void ofAStartTheOutcomeIsUnknownThen() {
        OutcomeUnknownException failure = catchThrowableOfType(OutcomeUnknownException.class,
                () -> caller.awaitStart("podcast", "token", 1, never()));
        assertThat(failure).hasMessageStartingWith("StartComposition for template \"podcast\" may have started a composition: "
                + NOT_TOLD + " Start again with the idempotency token \"token\":");
        assertThat(failure.idempotencyToken()).isEqualTo("token");
    }

    @Test
    void soDoesTheReaderOfItems() {
        try (Stream<Object> items = BlockingItems.stream(Operation.LIST_COMPOSITIONS, Multi.createFrom().nothing(), MOMENT)) {
            assertThat(catchThrowableOfType(CompositionException.class, items::toList))
                    .hasMessage("ListCompositions was given up, since " + NOT_TOLD + " Call again.");
        }
    }

    @Test
    void aWaitThatMayLastForEverHasNoEndThatCannotBeCounted() {
        assertThat(new BlockingCaller(ChronoUnit.FOREVER.getDuration()).<String> await(Operation.GET_COMPOSITION,
                Uni.createFrom().item("there"), ChronoUnit.FOREVER.getDuration())).isEqualTo("there");
    }

    @Test
    void aFailureOfAnotherThreadHasTheFramesOfTheCaller() {
        CompositionException failure = new CompositionException("failed", FailureDetails.of("GetComposition"), null);
        failure.setStackTrace(new StackTraceElement[] { new StackTraceElement("EventLoop", "run", null, 1) });
        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowableOfType(CompositionException.class, () -> new BlockingCaller(Duration.ofMinutes(1))
                    .await(Operation.GET_COMPOSITION, Uni.createFrom().completionStage(
                            CompletableFuture.supplyAsync(() -> {
                                throw failure;
                            })))))
                    .isSameAs(failure);
            assertThat(failure.getStackTrace()[0].getClassName()).isEqualTo("EventLoop");
            assertThat(testFrames(failure)).as("once, although it was told twice").hasSize(1);
        }
    }

    @Test
    void soHasOneThatEndsAList() {
        CompositionException failure = new CompositionException("failed", FailureDetails.of("ListCompositions"), null);
        failure.setStackTrace(new StackTraceElement[0]);
        try (Stream<Object> items = BlockingItems.stream(Operation.LIST_COMPOSITIONS, Multi.createFrom().failure(failure),
                Duration.ofMinutes(1))) {
            assertThat(catchThrowableOfType(CompositionException.class, items::toList)).isSameAs(failure);
        }
        assertThat(Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getMethodName))
                .contains("soHasOneThatEndsAList");
    }

    @Test
    void itemsAreAskedForOneAfterTheOther() {
        AtomicInteger made = new AtomicInteger();
        try (Stream<Integer> items = BlockingItems.stream(Operation.LIST_COMPOSITIONS,
                Multi.createBy().repeating().supplier(made::incrementAndGet).indefinitely(), Duration.ofMinutes(1))) {
            assertThat(items.limit(3).toList()).isEqualTo(List.of(1, 2, 3));
        }
        assertThat(made).hasValue(3);
    }

    private Uni<Object> never() {
        return Uni.createFrom().nothing().onCancellation().invoke(cancelled::incrementAndGet);
    }

    private static List<StackTraceElement> testFrames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("aFailureOfAnotherThreadHasTheFramesOfTheCaller")).toList();
    }
}
