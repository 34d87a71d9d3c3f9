package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** A look-up that blocks, made on a thread of its own and once at a time: whoever asks while it runs gets its result. */
final class SharedLookUp<T> {

    private final Supplier<T> lookUp;
    private final Executor threads;
    private CompletableFuture<T> running;

    SharedLookUp(Supplier<T> lookUp, Executor threads) {
        this.lookUp = lookUp;
        this.threads = threads;
    }

    /** The result of the look-up that runs, or of a new one, for each subscription. It comes on the thread of the look-up. */
    Uni<T> get() {
        return Uni.createFrom().emitter(caller -> begin().whenComplete((found, failure) -> {
            if (failure == null) {
                caller.complete(found);
            } else {
                caller.fail(failure);
            }
        }));
    }

    /** Begins one unless one runs. */
    CompletableFuture<T> begin() {
        CompletableFuture<T> begun = new CompletableFuture<>();
        synchronized (this) {
            if (running != null) {
                return running;
            }
            running = begun;
        }
        try {
            threads.execute(() -> run(begun));
        } catch (RuntimeException | Error e) {
            // There is no thread to be had, or the application shuts down.
            end(begun, null, e);
        }
        return begun;
    }

    private void run(CompletableFuture<T> begun) {
        T found = null;
        Throwable failure = null;
        try {
            found = lookUp.get();
        } catch (Throwable e) {
            // An Error too: whatever it fails with, whoever waits is told, and the next one can ask again.
            failure = e;
        }
        end(begun, found, failure);
    }

    private void end(CompletableFuture<T> begun, T found, Throwable failure) {
        synchronized (this) {
            running = null;
        }
        // Outside of the lock: who waits goes on right here.
        if (failure == null) {
            begun.complete(found);
        } else {
            begun.completeExceptionally(failure);
        }
    }
}
