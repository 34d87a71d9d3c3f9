package io.quarkiverse.ivs.composition.benchmark.watch;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.OurConfiguration;
import io.quarkiverse.ivs.composition.benchmark.PackagedApplication;

/** The packaged sample; watches the compositions that it is told to. */
public final class WatchingProcess {

    private WatchingProcess() {
    }

    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws Exception {
        Consumer<String> watches = (Consumer<String>) PackagedApplication.start(OurConfiguration.asByDefault())
                .inside("Watches");
        ChildJvm.ready("");
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String arns = questions.readLine(); arns != null; arns = questions.readLine()) {
            watches.accept(arns);
            ChildJvm.ready("");
        }
        // Quarkus keeps the process otherwise.
        System.exit(0);
    }
}
