package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * A look-up that blocks, made on a thread of its own and once at a time: whoever asks while it runs gets its result. One that
 * hangs, such as a command that waits for input, is given up for who asks later.
 */
final class SharedLookUp<T> {

    /** More than any source of the AWS SDK takes with its own time-outs and retries. */
    static final Duration HANGS_AFTER = Duration.ofMinutes(2);

    private final Supplier<T> lookUp;
    private final Runnable onHanging;
    private final Executor threads;
    private final LongSupplier nanoTime;
    private Run running;

    private final class Run {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final long begun = nanoTime.getAsLong();
        private Thread thread;
    }

    /** @param onHanging before the next look-up begins beside one that hangs */
    SharedLookUp(Supplier<T> lookUp, Runnable onHanging, Executor threads, LongSupplier nanoTime) {
        this.lookUp = lookUp;
        this.onHanging = onHanging;
        this.threads = threads;
        this.nanoTime = nanoTime;
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
        Run begun = new Run();
        Run hanging;
        synchronized (this) {
            if (running != null && begun.begun - running.begun < HANGS_AFTER.toNanos()) {
                return running.result;
            }
            hanging = running;
            running = begun;
            if (hanging != null && hanging.thread != null) {
                hanging.thread.interrupt();
            }
        }
        if (hanging != null) {
            onHanging.run();
            hanging.result.completeExceptionally(new TimeoutException());
        }
        try {
            threads.execute(() -> run(begun));
        } catch (RuntimeException | Error e) {
            // There is no thread to be had, or the application shuts down.
            end(begun, null, e);
        }
        return begun.result;
    }

    private void run(Run begun) {
        synchronized (this) {
            begun.thread = Thread.currentThread();
        }
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

    private void end(Run begun, T found, Throwable failure) {
        synchronized (this) {
            // From here on the thread may belong to somebody else.
            begun.thread = null;
            if (running == begun) {
                running = null;
            }
        }
        // Outside of the lock: who waits goes on right here.
        if (failure == null) {
            begun.result.complete(found);
        } else {
            begun.result.completeExceptionally(failure);
        }
    }
}
