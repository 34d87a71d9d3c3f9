package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.concurrent.Callable;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** StartComposition through a client that blocks: each caller is a thread of JMH. */
@State(Scope.Benchmark)
public abstract class BlockingStart {

    /** As many as JMH's threads; a parameter so that all results read alike. */
    @Param({ "1", "16" })
    public int callers;

    private Callable<?> client;

    final void use(Callable<?> client) {
        this.client = client;
    }

    /** To be called when all is measured. */
    final void profile() throws Exception {
        CallProfile.ofThis(1, client);
    }

    @Benchmark
    public Object start() throws Exception {
        return client.call();
    }
}
