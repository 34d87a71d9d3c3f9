package io.quarkiverse.ivs.composition.benchmark.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkiverse.ivs.composition.benchmark.Results;
import io.quarkiverse.ivs.composition.benchmark.profile.AgentLibrary;
import io.quarkiverse.ivs.composition.benchmark.profile.Profiles;

/**
 * What the extension adds to the start of a packaged application: the sample against one that has the same routes and calls the
 * service by {@code quarkus-rest-client-jackson} and {@code quarkus-smallrye-fault-tolerance} alone.
 */
public final class StartUpBenchmarks {

    /** How many classes of a package the extension adds to a start: the name ends with the package. */
    public static final String ADDED_CLASSES = "start-up.added-classes.";

    /** More than elsewhere: two starts of the same application differ by more than what the extension adds. */
    private static final int RUNS = 11;
    private static final int PROFILED = 4;
    private static final int GROUPS = 12;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private StartUpBenchmarks() {
    }

    public static void run(Path module, Results results) throws Exception {
        Path plain = PlainApplication.packaged(module);
        Path sample = module.resolve("target/quarkus-app");
        // The first start of each reads its files from the disk.
        start(plain);
        start(sample);
        Start[] plains = new Start[RUNS];
        Start[] samples = new Start[RUNS];
        for (int i = 0; i < RUNS; i++) {
            // By turns, so that whatever else the machine does hits both.
            plains[i] = start(plain);
            samples[i] = start(sample);
        }
        put(results, "start-up.without", plains);
        put(results, "start-up.with", samples);
        results.put("start-up.added.ms", Results.median(IntStream.range(0, RUNS)
                .mapToDouble(i -> samples[i].millis() - plains[i].millis()).toArray()));
        profile(sample, module.resolve("target/benchmark"), results);
        countClasses(results, classes(plain), classes(sample));
    }

    private static void profile(Path sample, Path directory, Results results) throws Exception {
        Path library = AgentLibrary.in(directory);
        List<Path> stacks = new ArrayList<>();
        for (int i = 0; i < PROFILED; i++) {
            Path file = directory.resolve("start-up-" + i + ".stacks");
            start(sample, "-agentpath:" + library + "=start,event=wall,interval=1ms,threads,collapsed,file=" + file);
            stacks.add(file);
        }
        Profiles.ofStarts(stacks, results);
    }

    private static void countClasses(Results results, List<String> without, List<String> with) {
        results.put("start-up.without.classes", without.size());
        results.put("start-up.with.classes", with.size());
        Map<String, Integer> added = new TreeMap<>();
        with.forEach(name -> added.merge(packageOf(name), 1, Integer::sum));
        without.forEach(name -> added.merge(packageOf(name), -1, Integer::sum));
        added.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(GROUPS)
                .forEach(entry -> results.put(ADDED_CLASSES + entry.getKey(), entry.getValue()));
    }

    /** Its first four parts; what the JVM makes for lambdas, and Quarkus for beans, has no package worth a name. */
    private static String packageOf(String className) {
        if (className.contains("$$Lambda") || className.contains("LambdaForm") || className.contains("$$Hidden")) {
            return "lambdas";
        }
        String[] parts = className.split("\\.");
        return String.join(".", Arrays.asList(parts).subList(0, Math.min(4, parts.length - 1)));
    }

    private static List<String> classes(Path application) throws IOException, InterruptedException {
        // The JVM keeps a file of that name which is there already.
        Path directory = Files.createTempDirectory("classes");
        Path log = directory.resolve("classes.txt");
        try {
            start(application, "-Xlog:class+load:file=" + log + ":none");
            return Files.readAllLines(log).stream().map(line -> line.split(" ")[0]).toList();
        } finally {
            Files.deleteIfExists(log);
            Files.delete(directory);
        }
    }

    private static void put(Results results, String name, Start[] starts) {
        results.put(name + ".ms", Results.median(Arrays.stream(starts).mapToDouble(Start::millis).toArray()));
        results.put(name + ".resident-mb",
                Results.median(Arrays.stream(starts).mapToDouble(Start::residentMegabytes).toArray()));
    }

    /** One start; a small heap and the serial collector, so that the memory is the application's and not the collector's. */
    private static Start start(Path application, String... jvmOptions) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx64m", "-XX:+UseSerialGC"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The sample has the webhook, which does not start without a secret where its endpoint is AWS's.
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", "0",
                "QUARKUS_IVS_COMPOSITION_EVENTS_WEBHOOK_SECRET", "start-up"));
        Process process = builder.start();
        try {
            awaitListening(process.inputReader(StandardCharsets.UTF_8));
            double millis = (System.nanoTime() - begin) / 1e6;
            return new Start(millis, residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitListening(BufferedReader output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Listening on")) {
                return;
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException("The application did not start:\n" + seen);
    }

    private static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        List<String> lines = Files.readAllLines(status);
        return lines.stream().map(RESIDENT::matcher).filter(Matcher::find)
                .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)) / 1024).findFirst().orElse(Double.NaN);
    }

    private record Start(double millis, double residentMegabytes) {
    }
}
