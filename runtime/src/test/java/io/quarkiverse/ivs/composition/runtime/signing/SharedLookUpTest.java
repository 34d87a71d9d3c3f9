package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class SharedLookUpTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private Supplier<String> answer = () -> "found";
    private final SharedLookUp<String> lookUp = new SharedLookUp<>(() -> answer.get(), threads::add);

    @Test
    void whoeverAsksWhileOneRunsGetsItsResult() {
        CompletableFuture<String> first = ask();
        CompletableFuture<String> second = ask();
        assertThat(threads).hasSize(1);

        threads.remove().run();
        assertThat(first).isCompletedWithValue("found");
        assertThat(second).isCompletedWithValue("found");
        ask();
        assertThat(threads).hasSize(1);
    }

    @Test
    void whoLeavesTakesNothingFromTheOthers() {
        CompletableFuture<String> left = ask();
        CompletableFuture<String> stays = ask();
        left.cancel(true);

        threads.remove().run();
        assertThat(stays).isCompletedWithValue("found");
    }

    @Test
    void anErrorEndsItAndTheNextOneAsksAgain() {
        Error error = new NoClassDefFoundError("gone");
        answer = () -> {
            throw error;
        };
        CompletableFuture<String> failed = ask();
        threads.remove().run();
        assertThat(catchThrowable(failed::join)).hasCause(error);

        answer = () -> "found";
        CompletableFuture<String> next = ask();
        threads.remove().run();
        assertThat(next).isCompletedWithValue("found");
    }

    @Test
    void aThreadThatCannotBeHadEndsIt() {
        RuntimeException rejected = new RejectedExecutionException();
        SharedLookUp<String> closed = new SharedLookUp<>(answer, task -> {
            throw rejected;
        });
        assertThat(catchThrowable(closed.get().subscribeAsCompletionStage()::join)).hasCause(rejected);
        assertThat(catchThrowable(closed.get().subscribeAsCompletionStage()::join)).hasCause(rejected);
    }

    private CompletableFuture<String> ask() {
        return lookUp.get().subscribeAsCompletionStage();
    }
}
