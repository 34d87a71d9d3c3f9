package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.eclipse.microprofile.context.ThreadContext;

import io.smallrye.mutiny.Uni;

/**
 * A look-up whose result depends on who asks. It blocks, so it is made on another thread, where the context of the caller is
 * active: the CDI request, and whatever else MicroProfile Context Propagation passes on.
 */
final class CallersLookUp<T> {

    private final Supplier<T> lookUp;
    private final Executor threads;

    /** Takes the context of whoever calls this. */
    CallersLookUp(Supplier<T> lookUp, Executor threads) {
        this.lookUp = ThreadContext.builder().build().contextualSupplier(lookUp);
        this.threads = threads;
    }

    /** The result, on the thread of the look-up. One that nobody waits for any more is not begun, or interrupted. */
    Uni<T> get() {
        return Uni.createFrom().deferred(() -> {
            FutureTask<T> task = new FutureTask<>(lookUp::get);
            return Uni.createFrom().<T> emitter(caller -> threads.execute(() -> {
                task.run();
                try {
                    caller.complete(task.get());
                } catch (ExecutionException e) {
                    caller.fail(e.getCause());
                } catch (InterruptedException | CancellationException e) {
                    // The caller has left.
                    caller.fail(e);
                }
            })).onCancellation().invoke(() -> task.cancel(true));
        });
    }
}
