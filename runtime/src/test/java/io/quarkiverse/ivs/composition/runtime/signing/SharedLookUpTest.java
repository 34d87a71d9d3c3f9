package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class SharedLookUpTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private long nanos;
    private int hung;
    private Supplier<String> answer = () -> "found";
    private final SharedLookUp<String> lookUp = new SharedLookUp<>(() -> answer.get(), () -> {
        hung++;
    }, threads::add, () -> nanos);

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
        SharedLookUp<String> closed = new SharedLookUp<>(answer, () -> {
        }, task -> {
            throw rejected;
        }, () -> 0);
        assertThat(catchThrowable(closed.get().subscribeAsCompletionStage()::join)).hasCause(rejected);
        assertThat(catchThrowable(closed.get().subscribeAsCompletionStage()::join)).hasCause(rejected);
    }

    @Test
    void oneThatHangsIsGivenUpByWhoAsksTwoMinutesLater() {
        CompletableFuture<String> first = ask();
        nanos = 119_999_999_999L;
        CompletableFuture<String> second = ask();
        assertThat(first).isNotDone();

        nanos = 120_000_000_000L;
        CompletableFuture<String> third = ask();
        assertThat(hung).isOne();
        assertThat(catchThrowable(first::join)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(catchThrowable(second::join)).hasCauseInstanceOf(TimeoutException.class);
        Runnable late = threads.remove();
        threads.remove().run();
        assertThat(third).isCompletedWithValue("found");

        CompletableFuture<String> fourth = ask();
        late.run();
        assertThat(fourth).isNotDone();
        assertThat(threads).hasSize(1);
    }

    @Test
    void theThreadOfOneThatHangsIsInterrupted() {
        answer = () -> {
            nanos = 120_000_000_000L;
            ask();
            return Boolean.toString(Thread.interrupted());
        };
        AtomicReference<String> found = new AtomicReference<>();
        Supplier<String> hangs = answer;
        answer = () -> {
            found.set(hangs.get());
            return found.get();
        };
        ask();
        threads.remove().run();
        assertThat(found).hasValue("true");
    }

    private CompletableFuture<String> ask() {
        return lookUp.get().subscribeAsCompletionStage();
    }
}
