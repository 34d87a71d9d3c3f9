package io.quarkiverse.ivs.composition.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkiverse.ivs.composition.benchmark.call.CallBenchmarks;

/** Runs all benchmarks. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] args) throws Exception {
        Path module = Path.of(System.getProperty("benchmark.module"));
        Path results = Files.createDirectories(module.resolve("target/benchmark"));
        CallBenchmarks.run(module.resolve("target/quarkus-app"), results.resolve("jmh.json"));
    }
}
