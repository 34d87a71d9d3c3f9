package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Lets so many things happen at once; the others wait for their turn, in order. */
public final class ConcurrencyLimit {

    private final int atOnce;
    private final int maxWaiting;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /**
     * @param atOnce how many run at once
     * @param maxWaiting how many may wait; more fail
     */
    public ConcurrencyLimit(int atOnce, int maxWaiting) {
        this.atOnce = atOnce;
        this.maxWaiting = maxWaiting;
    }

    /** Begins something when it is its turn. */
    public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> task) {
        CompletableFuture<T> end = new CompletableFuture<>();
        Runnable begin = () -> begin(task, end);
        synchronized (this) {
            if (running >= atOnce) {
                if (waiting.size() >= maxWaiting) {
                    return CompletableFuture.failedFuture(new RejectedExecutionException(maxWaiting + " wait already"));
                }
                waiting.add(begin);
                return end;
            }
            running++;
        }
        begin.run();
        return end;
    }

    private <T> void begin(Supplier<CompletableFuture<T>> task, CompletableFuture<T> end) {
        CompletableFuture<T> begun;
        try {
            begun = task.get();
        } catch (RuntimeException | LinkageError e) {
            begun = CompletableFuture.failedFuture(e);
        }
        begun.whenComplete((item, failure) -> {
            if (failure == null) {
                end.complete(item);
            } else {
                end.completeExceptionally(ClaimedTelling.cause(failure));
            }
            next();
        });
    }

    private void next() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
