package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Lets so many things happen at once; the others wait for their turn, in order. */
public final class ConcurrencyLimit {

    private final int atOnce;
    private final int maxWaiting;
    /** Each begins one, and says whether it has ended already. */
    private final Queue<BooleanSupplier> waiting = new ArrayDeque<>();
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
        BooleanSupplier begin = () -> begin(task, end);
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
        if (begin.getAsBoolean()) {
            next();
        }
        return end;
    }

    private <T> boolean begin(Supplier<CompletableFuture<T>> task, CompletableFuture<T> end) {
        CompletableFuture<T> begun;
        try {
            begun = task.get();
        } catch (RuntimeException | LinkageError e) {
            begun = CompletableFuture.failedFuture(e);
        }
        if (begun.isDone()) {
            end(begun, end);
            return true;
        }
        CompletableFuture<T> underWay = begun;
        begun.whenComplete((item, failure) -> {
            end(underWay, end);
            next();
        });
        return false;
    }

    private static <T> void end(CompletableFuture<T> begun, CompletableFuture<T> end) {
        begun.whenComplete((item, failure) -> {
            if (failure == null) {
                end.complete(item);
            } else {
                end.completeExceptionally(ClaimedTelling.cause(failure));
            }
        });
    }

    /** In a loop: thousands of those that have waited may end at once. */
    private void next() {
        BooleanSupplier next;
        do {
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    running--;
                    return;
                }
            }
        } while (next.getAsBoolean());
    }
}
