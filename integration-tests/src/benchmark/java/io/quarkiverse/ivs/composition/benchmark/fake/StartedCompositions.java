package io.quarkiverse.ivs.composition.benchmark.fake;

import java.net.URI;
import java.util.List;

/** Compositions that were started at a fake. */
public final class StartedCompositions {

    private StartedCompositions() {
    }

    /** Starts them; returns their ARNs. */
    public static List<String> compositions(URI fake, int count) throws Exception {
        try (Load load = new Load(fake)) {
            return FakeBenchmarks.arns(load.send("StartComposition", FakeBenchmarks.start(), count));
        }
    }
}
