package io.quarkiverse.ivs.composition.benchmark.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.profile.Recording;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.FakeServer;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.FakeSettings;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.Seed;

/** The fake alone in a process, which can be asked how many bytes of heap are in use, and to record a profile of itself. */
public final class FakeProcess {

    static final String HEAP = "heap";
    /** Any other question is the file that takes what was recorded. */
    static final String RECORD = "record";

    private FakeProcess() {
    }

    public static void main(String[] args) throws Exception {
        FakeServer fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
        ChildJvm.ready(fake.uri().toString());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            ChildJvm.ready(answer(question));
        }
    }

    private static String answer(String question) throws IOException {
        if (question.equals(HEAP)) {
            return Long.toString(usedHeap());
        }
        if (question.equals(RECORD)) {
            Recording.start();
        } else {
            Recording.stop(Path.of(question));
        }
        return question;
    }

    private static long usedHeap() {
        // The second one takes what the first one has only found to be without use.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
