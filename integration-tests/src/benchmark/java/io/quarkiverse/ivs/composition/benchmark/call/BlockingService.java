package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.concurrent.Callable;
import java.util.function.Function;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import io.quarkiverse.ivs.composition.benchmark.OurConfiguration;
import io.quarkiverse.ivs.composition.benchmark.PackagedApplication;
import io.quarkiverse.ivs.composition.benchmark.Samples;

/** {@code CompositionService.start} in the packaged sample. */
public class BlockingService extends BlockingStart {

    private PackagedApplication application;

    @Setup
    @SuppressWarnings("unchecked")
    public void open() {
        application = PackagedApplication.start(OurConfiguration.unpaced());
        Object starts = ((Function<String, Object>) application.inside("BlockingStarts")).apply(Samples.REQUEST);
        Callable<Object> start = (Callable<Object>) starts;
        use(() -> {
            application.enter(Thread.currentThread());
            return start.call();
        });
    }

    @TearDown
    public void close() throws Exception {
        profile();
        application.close();
    }
}
