package io.quarkiverse.ivs.composition.benchmark.call;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.quarkiverse.ivs.composition.benchmark.Results;
import io.quarkiverse.ivs.composition.benchmark.profile.Profiles;
import io.quarkiverse.ivs.composition.benchmark.profile.Recording;

/** What a client's calls compute, recorded in JMH's process when all is measured: then everything is compiled. */
final class CallProfile {

    private static final String FILE = "benchmark.profile";
    private static final long MILLIS = 8_000;

    private final Path stacks;

    private CallProfile(Path stacks) {
        this.stacks = stacks;
    }

    static CallProfile of(Class<?> client, Path directory) {
        return new CallProfile(directory.resolve(client.getSimpleName() + ".stacks"));
    }

    /** What makes JMH's process record it. */
    String jvmOption() {
        return "-D" + FILE + "=" + stacks;
    }

    /** Records this process, if it was asked to. */
    static void ofThis(int calls, Callable<?> work) throws Exception {
        String file = System.getProperty(FILE);
        if (file != null) {
            double micros = Recording.during(MILLIS, Path.of(file), work) / calls;
            Files.writeString(new CallProfile(Path.of(file)).processorTime(), Double.toString(micros));
        }
    }

    void put(Class<?> client, Results results) throws Exception {
        Profiles.ofCalls(client.getSimpleName(), stacks, results);
        results.put(Profiles.PREFIX + client.getSimpleName() + ".processor-micros",
                Double.parseDouble(Files.readString(processorTime())));
    }

    private Path processorTime() {
        return Path.of(stacks + ".micros");
    }
}
