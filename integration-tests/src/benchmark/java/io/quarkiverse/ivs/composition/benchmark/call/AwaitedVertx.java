package io.quarkiverse.ivs.composition.benchmark.call;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** The floor for callers that block: the bare client's answer, awaited on another thread than its event loop. */
public class AwaitedVertx extends BlockingStart {

    private BareClient client;

    @Setup
    public void open() {
        client = new BareClient(callers);
        use(() -> client.post().toCompletionStage().toCompletableFuture().get());
    }

    @TearDown
    public void close() {
        client.close();
    }
}
