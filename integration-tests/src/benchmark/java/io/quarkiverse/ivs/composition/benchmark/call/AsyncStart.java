package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * StartComposition through a client that does not block: each caller makes its next call when the last one is answered, from
 * where the answer arrives.
 */
@State(Scope.Benchmark)
public abstract class AsyncStart {

    private static final int CALLS = 500;

    @Param({ "1", "16" })
    public int callers;

    private Callers running;

    /**
     * Called by the set-up of the client.
     *
     * @param client makes a call, and says when it is done or why it failed
     * @param places where each caller begins
     */
    final void use(BiConsumer<Runnable, Consumer<Throwable>> client, Executor[] places) {
        running = new Callers(client, places);
    }

    /** To be called when all is measured. */
    final void profile() throws Exception {
        CallProfile.ofThis(CALLS, () -> {
            running.make(CALLS);
            return null;
        });
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void start() throws InterruptedException {
        running.make(CALLS);
    }
}
