package io.quarkiverse.ivs.composition.benchmark.fake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.benchmark.AnsweringServer;
import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.Results;
import io.quarkiverse.ivs.composition.benchmark.Samples;
import io.quarkiverse.ivs.composition.benchmark.profile.Profiles;
import io.quarkiverse.ivs.composition.test.FakeIvs;

/** What the fake gets through, and what a composition takes in it. */
public final class FakeBenchmarks {

    public static final List<Integer> LIVE = List.of(0, 1_000, 10_000);

    private static final int STARTS_AT_ONCE = 1_000;
    /** How often that many are started for one sample: a round takes some 50 ms. */
    private static final int ROUNDS = 8;
    private static final int PROFILED_ROUNDS = 60;
    private static final long MILLIS = 1_000;
    /** Until the compiler is done on two cores. The fake has more to compile, and shares the time among three operations. */
    private static final long WARM_UP = 10 * MILLIS;
    private static final long WARM_UP_OF_FAKE = 30 * MILLIS;
    /** What the fake is made of. */
    private static final Pattern NEEDED = Pattern
            .compile("quarkus-ivs-composition|vertx-core|netty-|jackson-(core|databind|annotations|datatype-jsr310)|jboss-logging");
    private static final Pattern ARN = Pattern.compile("\"arn\":\"([^\"]+)\"");

    private final RunningFake process;
    private final FakeIvs fake;
    private final Load load;
    private final Load constant;
    private final Results results;

    private FakeBenchmarks(RunningFake process, Load load, Load constant, Results results) {
        this.process = process;
        this.fake = FakeIvs.at(process.uri());
        this.load = load;
        this.constant = constant;
        this.results = results;
    }

    /** @param directory takes the profile */
    public static void run(Path directory, Results results) throws Exception {
        try (RunningFake process = RunningFake.start(); Load load = new Load(process.uri());
                ChildJvm server = ChildJvm.start(AnsweringServer.class);
                Load constant = new Load(URI.create(server.place()))) {
            FakeBenchmarks fake = new FakeBenchmarks(process, load, constant, results);
            fake.warmUpConstant();
            fake.warmUp();
            fake.run();
            fake.profile(directory.resolve("fake.stacks"));
        }
        for (String state : List.of("cold", "warm")) {
            results.put("fake.ready-ms." + state, Results.medianOf5(() -> ready(state, false)));
            results.put("fake.bare-ms." + state, Results.medianOf5(() -> ready(state, true)));
        }
    }

    /** The server that always answers the same, asked in the same ways as the fake. */
    private void warmUpConstant() throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WARM_UP);
        while (System.nanoTime() < end) {
            constantStartsPerSecond();
            constantGetsPerSecond();
        }
    }

    private double constantStartsPerSecond() throws Exception {
        return startsPerSecond(constant, ROUNDS, answers -> {
        });
    }

    private double constantGetsPerSecond() throws Exception {
        return constant.perSecond("GetComposition", get(List.of(Samples.STAGE)), MILLIS / 2);
    }

    private static double ready(String state, boolean bare) throws InterruptedException {
        // The first collection comes after so much memory: with less it falls into one start or another, and takes 12 ms.
        try (ChildJvm jvm = ChildJvm.startAlone(NEEDED, FakeStart.class, "-Xmn256m",
                "-Dbenchmark.warm=" + state.equals("warm"), "-Dbenchmark.bare=" + bare)) {
            return Double.parseDouble(jvm.place());
        }
    }

    private void run() throws Exception {
        long heapBefore = heap();
        int live = 0;
        List<String> arns = new ArrayList<>(List.of(begin()));
        for (int wanted : LIVE) {
            arns.addAll(arns(load.send("StartComposition", start(), wanted - live)));
            live = wanted;
            fake.advance(Duration.ofSeconds(3));
            if (wanted == 10_000) {
                results.put("fake.heap-bytes-per-composition", (heap() - heapBefore) / (double) wanted);
            }
            measure(wanted, arns);
        }
    }

    /** One that lives throughout, so that there is something to get when there is nothing else. */
    private String begin() throws Exception {
        return arns(load.send("StartComposition", start(), 1)).get(0);
    }

    private void warmUp() throws Exception {
        // Each thing in its turn, the reset, too: code that has never seen the fake empty is thrown away when it is, and the
        // first measurement would find the interpreter at work.
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WARM_UP_OF_FAKE);
        while (System.nanoTime() < end) {
            startsPerSecond(load, 1, this::cleanUp);
            List<String> one = List.of(begin());
            load.perSecond("GetComposition", get(one), MILLIS / 10);
            load.perSecond("ListCompositions", list(), MILLIS / 10);
            fake.reset();
        }
    }

    /** All by turns, so that what else the machine does for a while hits each of them. */
    private void measure(int live, List<String> arns) throws Exception {
        Map<String, Callable<Double>> samples = new LinkedHashMap<>();
        samples.put("fake.StartComposition.", () -> startsPerSecond(load, ROUNDS, this::cleanUp));
        samples.put("fake.constant.StartComposition.", this::constantStartsPerSecond);
        samples.put("fake.GetComposition.", () -> load.perSecond("GetComposition", get(arns), MILLIS / 2));
        samples.put("fake.constant.GetComposition.", this::constantGetsPerSecond);
        samples.put("fake.ListCompositions.", () -> load.perSecond("ListCompositions", list(), MILLIS / 2));
        Results.mediansOf5(samples).forEach((name, median) -> results.put(name + live, median));
    }

    /** Starts alone, which nothing stops: more of them than were ever there before. */
    private void profile(Path file) throws Exception {
        process.record(file.toAbsolutePath().getParent());
        for (int i = 0; i < PROFILED_ROUNDS; i++) {
            load.send("StartComposition", start(), STARTS_AT_ONCE);
        }
        process.stopRecording(file);
        Profiles.ofFake(file, results);
    }

    /** What is done with the answers of a thousand starts, while nothing is measured. */
    @FunctionalInterface
    private interface CleanUp {
        void of(List<String> answers) throws Exception;
    }

    /** Of the fastest round: what the machine does besides only ever makes one slower. */
    private static double startsPerSecond(Load load, int rounds, CleanUp cleanUp) throws Exception {
        double best = 0;
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            List<String> answers = load.send("StartComposition", start(), STARTS_AT_ONCE);
            best = Math.max(best, STARTS_AT_ONCE * 1e9 / (System.nanoTime() - begin));
            cleanUp.of(answers);
        }
        return best;
    }

    /** Lets them stop and be gone: the others are as many as before. */
    private void cleanUp(List<String> answers) throws Exception {
        List<String> arns = arns(answers);
        load.send("StopComposition", get(arns), arns.size());
        fake.advance(Duration.ofMinutes(6));
    }

    private long heap() throws Exception {
        return process.usedHeap();
    }

    /** Each with a token and a channel of its own: a channel broadcasts one composition only. */
    static IntFunction<String> start() {
        String run = UUID.randomUUID().toString();
        int channel = Samples.REQUEST.indexOf(Samples.CHANNEL) + Samples.CHANNEL.length();
        String beforeChannel = Samples.REQUEST.substring(1, channel);
        String afterChannel = Samples.REQUEST.substring(channel);
        return number -> "{\"idempotencyToken\":\"" + run + '-' + number + "\"," + beforeChannel + '-' + run + '-' + number
                + afterChannel;
    }

    private static IntFunction<String> get(List<String> arns) {
        return number -> "{\"arn\":\"" + arns.get(number % arns.size()) + "\"}";
    }

    private static IntFunction<String> list() {
        return number -> "{\"maxResults\":100}";
    }

    static List<String> arns(List<String> answers) {
        return answers.stream().map(ARN::matcher).filter(Matcher::find).map(matcher -> matcher.group(1)).toList();
    }
}
