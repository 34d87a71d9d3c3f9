package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import io.quarkiverse.ivs.composition.benchmark.OurConfiguration;
import io.quarkiverse.ivs.composition.benchmark.PackagedApplication;
import io.quarkiverse.ivs.composition.benchmark.Samples;

/** {@code ReactiveCompositionService.start} in the packaged sample. */
public class ReactiveService extends AsyncStart {

    private PackagedApplication application;

    @Setup
    @SuppressWarnings("unchecked")
    public void open() {
        application = PackagedApplication.start(OurConfiguration.unpaced());
        Object starts = ((Function<String, Object>) application.inside("ReactiveStarts")).apply(Samples.REQUEST);
        Executor[] places = new Executor[callers];
        for (int i = 0; i < callers; i++) {
            places[i] = ((Supplier<Executor>) starts).get();
        }
        use((BiConsumer<Runnable, Consumer<Throwable>>) starts, places);
    }

    @TearDown
    public void close() throws Exception {
        profile();
        application.close();
    }
}
