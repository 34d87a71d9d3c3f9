package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    private final List<CompletableFuture<String>> begun = new ArrayList<>();
    private final ConcurrencyLimit limit = new ConcurrencyLimit(2, 2);

    @Test
    void soManyAtOnceAndTheOthersInOrder() {
        CompletableFuture<String> first = run();
        CompletableFuture<String> second = run();
        CompletableFuture<String> third = run();
        CompletableFuture<String> fourth = run();
        assertThat(begun).hasSize(2);
        assertThat(run()).isCompletedExceptionally().failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat().withCauseInstanceOf(RejectedExecutionException.class);
        begun.get(1).complete("second");
        assertThat(second).isCompletedWithValue("second");
        assertThat(begun).hasSize(3);
        begun.get(2).completeExceptionally(new IllegalStateException("third"));
        assertThat(third).isCompletedExceptionally();
        begun.get(3).complete("fourth");
        assertThat(fourth).isCompletedWithValue("fourth");
        assertThat(first).isNotDone();
    }

    @Test
    void whatCannotBeginHasFailedAndMakesRoom() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.run(() -> {
                throw new IllegalStateException("no");
            })).isCompletedExceptionally();
        }
        run();
        assertThat(begun).hasSize(1);
    }

    @Test
    void whatEndsAtOnceEndsHoweverManyHaveWaitedForIt() {
        ConcurrencyLimit one = new ConcurrencyLimit(1, 100_000);
        CompletableFuture<String> first = new CompletableFuture<>();
        one.run(() -> first);
        List<CompletableFuture<String>> others = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            others.add(one.run(() -> CompletableFuture.completedFuture("next")));
        }
        first.complete("first");
        assertThat(others).allMatch(CompletableFuture::isDone);
        assertThat(one.run(() -> CompletableFuture.completedFuture("last"))).isCompletedWithValue("last");
    }

    private CompletableFuture<String> run() {
        return limit.run(() -> {
            begun.add(new CompletableFuture<>());
            return begun.get(begun.size() - 1);
        });
    }
}
