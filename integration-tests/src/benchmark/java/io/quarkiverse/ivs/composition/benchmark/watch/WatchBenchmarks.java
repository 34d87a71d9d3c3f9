package io.quarkiverse.ivs.composition.benchmark.watch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.Results;
import io.quarkiverse.ivs.composition.benchmark.fake.StartedCompositions;
import io.quarkiverse.ivs.composition.benchmark.fake.RunningFake;
import io.quarkiverse.ivs.composition.test.FakeIvs;

/** How many requests a second reach the service for the compositions that are watched. */
public final class WatchBenchmarks {

    public static final List<Integer> WATCHED = List.of(1, 5, 100, 500, 2_000);

    /** The first round of all of them at the default rate. */
    private static final long SETTLED_AFTER_MILLIS = 4_000;
    private static final long WINDOW_MILLIS = 10_000;

    private WatchBenchmarks() {
    }

    public static void run(Path application, Results results) throws Exception {
        try (RunningFake fake = RunningFake.start();
                ChildJvm watching = ChildJvm.start(WatchingProcess.class,
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dbenchmark.endpoint=" + fake.uri(), "-Dbenchmark.application=" + application)) {
            for (int watched : WATCHED) {
                results.put("watching." + watched, requestsPerSecond(watched, fake.uri(), watching));
            }
        }
    }

    private static double requestsPerSecond(int watched, URI endpoint, ChildJvm watching) throws Exception {
        FakeIvs fake = FakeIvs.at(endpoint);
        watching.ask("");
        fake.reset();
        watching.ask(String.join(",", StartedCompositions.compositions(endpoint, watched)));
        Thread.sleep(SETTLED_AFTER_MILLIS);
        fake.clearRequests();
        Thread.sleep(WINDOW_MILLIS);
        return fake.requests().size() * 1e3 / WINDOW_MILLIS;
    }
}
