package io.quarkiverse.ivs.composition.benchmark.call;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import io.quarkiverse.ivs.composition.benchmark.AnsweringServer;
import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.Results;

/** Each client's StartComposition, in a JVM of its own, against one answering server. */
public final class CallBenchmarks {

    /** With how many callers each client is measured. */
    public static final List<Integer> CALLERS = List.of(1, 16);
    /** The clients, in the order of the report. */
    public static final List<Class<?>> CLIENTS = List.of(ReactiveService.class, BlockingService.class,
            AwsSdkUrlConnection.class,
            AwsSdkApache.class, AwsSdkNetty.class, BareVertx.class, AwaitedVertx.class);
    /** Those of them that are this extension's. */
    public static final List<Class<?>> OURS = List.of(ReactiveService.class, BlockingService.class);
    private static final Map<Class<?>, String> NAMES = Map.of(
            ReactiveService.class, "ReactiveCompositionService",
            BlockingService.class, "CompositionService",
            AwsSdkUrlConnection.class, "AWS SDK, url-connection",
            AwsSdkApache.class, "AWS SDK, Apache",
            AwsSdkNetty.class, "AWS SDK, Netty",
            BareVertx.class, "bare Vert.x client, signed before",
            AwaitedVertx.class, "the same, awaited by a thread");

    private CallBenchmarks() {
    }

    /**
     * Runs them.
     *
     * @param application where the packaged sample is
     * @param directory takes JMH's own result, and the profiles
     */
    public static Collection<RunResult> run(Path application, Path directory) throws RunnerException, InterruptedException {
        List<RunResult> results = new ArrayList<>();
        try (ChildJvm server = ChildJvm.start(AnsweringServer.class)) {
            for (int callers : CALLERS) {
                for (Class<?> client : CLIENTS) {
                    if (client == AwaitedVertx.class && callers > 1) {
                        // It shows what it costs one caller to wait on another thread.
                        continue;
                    }
                    results.addAll(new Runner(options(client, callers, server.place(), application, directory).build()).run());
                }
            }
        }
        ResultFormatFactory.getInstance(ResultFormatType.JSON, directory.resolve("jmh.json").toString()).writeOut(results);
        return results;
    }

    /** A client as the report calls it. */
    public static String nameOf(Class<?> client) {
        return NAMES.get(client);
    }

    /** The profiles that were recorded with the calls of one caller. */
    public static void profiles(Path directory, Results results) throws Exception {
        for (Class<?> client : OURS) {
            CallProfile.of(client, directory).put(client, results);
        }
    }

    private static OptionsBuilder options(Class<?> client, int callers, String endpoint, Path application,
            Path directory) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(client.getName() + ".start$")
                .param("callers", Integer.toString(callers))
                // A caller that does not block needs no thread.
                .threads(BlockingStart.class.isAssignableFrom(client) ? callers : 1)
                .mode(Mode.Throughput)
                .addProfiler(GCProfiler.class)
                .forks(1)
                // Long: the whole REST client has to be compiled, on the cores that the server works on as well.
                .warmupIterations(7).warmupTime(TimeValue.seconds(2))
                .measurementIterations(5).measurementTime(TimeValue.milliseconds(1_500))
                .shouldFailOnError(true)
                .jvmArgs(jvmOptions(client, callers, endpoint, application, directory));
        return options;
    }

    private static String[] jvmOptions(Class<?> client, int callers, String endpoint, Path application, Path directory) {
        List<String> jvmOptions = new ArrayList<>(List.of("-Xms512m", "-Xmx512m", "-Dbenchmark.endpoint=" + endpoint));
        if (OURS.contains(client)) {
            jvmOptions.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
            jvmOptions.add("-Dbenchmark.application=" + application);
            if (callers == 1) {
                jvmOptions.add(CallProfile.of(client, directory).jvmOption());
            }
        } else {
            jvmOptions.addAll(ChildJvm.WITHOUT_LOG);
        }
        return jvmOptions.toArray(String[]::new);
    }
}
