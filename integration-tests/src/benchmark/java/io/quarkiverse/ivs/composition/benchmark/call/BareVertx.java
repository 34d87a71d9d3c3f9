package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** The floor: the bare client, called from where its last answer arrived. */
public class BareVertx extends AsyncStart {

    private BareClient client;

    @Setup
    public void open() {
        client = new BareClient(callers);
        Executor[] places = new Executor[callers];
        for (int i = 0; i < callers; i++) {
            places[i] = client.place();
        }
        use(this::call, places);
    }

    @TearDown
    public void close() {
        client.close();
    }

    private void call(Runnable done, Consumer<Throwable> failed) {
        client.post().onSuccess(answer -> done.run()).onFailure(failed::accept);
    }
}
