package io.quarkiverse.ivs.composition.benchmark.fake;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.FakeServer;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.FakeSettings;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.Seed;

/** The fake alone in a process; whatever it is asked, it answers with the bytes of heap that are in use. */
public final class FakeProcess {

    private FakeProcess() {
    }

    public static void main(String[] args) throws Exception {
        FakeServer fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
        ChildJvm.ready(fake.uri().toString());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            ChildJvm.ready(Long.toString(usedHeap()));
        }
    }

    private static long usedHeap() {
        // The second one takes what the first one has only found to be without use.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
