package io.quarkiverse.ivs.composition.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.openjdk.jmh.results.RunResult;

import io.quarkiverse.ivs.composition.benchmark.call.CallBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.fake.FakeBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.startup.DevModeBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.startup.StartUpBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.watch.WatchBenchmarks;

/** Runs all benchmarks one after the other, and writes what they found. */
public final class Benchmarks {

    private static final Set<String> ALL = Set.of("calls", "fake", "start-up", "dev-mode", "watching");

    private Benchmarks() {
    }

    public static void main(String[] args) throws Exception {
        Path module = Path.of(System.getProperty("benchmark.module"));
        String chosen = System.getProperty("benchmark.parts", "").trim();
        Set<String> parts = chosen.isEmpty() ? ALL : Set.of(chosen.split(","));
        if (!ALL.containsAll(parts)) {
            throw new IllegalArgumentException("benchmark.parts is " + chosen + ", but must be some of " + ALL);
        }
        Path directory = Files.createDirectories(module.resolve("target/benchmark"));
        Path application = module.resolve("target/quarkus-app");
        Results results = new Results();
        Machine.describe(results);
        if (parts.contains("calls")) {
            for (RunResult call : CallBenchmarks.run(application, directory)) {
                CallFigures.put(call, results);
            }
            CallBenchmarks.profiles(directory, results);
        }
        if (parts.contains("fake")) {
            FakeBenchmarks.run(directory, results);
        }
        if (parts.contains("start-up")) {
            StartUpBenchmarks.run(module, results);
        }
        if (parts.contains("watching")) {
            WatchBenchmarks.run(application, results);
        }
        if (parts.contains("dev-mode")) {
            DevModeBenchmarks.run(module, results);
        }
        results.write(directory.resolve("results.json"));
        Report report = new Report(results);
        Files.writeString(directory.resolve("results.md"), report.markdown());
        // Of some parts there would be half a page.
        if (parts.equals(ALL)) {
            // In a clean clone nothing has been generated there yet.
            Path includes = Files.createDirectories(module.resolve("../docs/modules/ROOT/pages/includes").normalize());
            Files.writeString(includes.resolve("performance-results.adoc"), report.asciidoc());
        }
    }
}
