package io.quarkiverse.ivs.composition.benchmark.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.benchmark.Results;

/** What the profiles of a run are profiles of, and the layers that they are told by. */
public final class Profiles {

    /** The names of the results begin so; those of the profile and of the layer follow, with a colon between. */
    public static final String PREFIX = "profile.";

    private static final String OURS = "io/quarkiverse/ivs/composition/";
    private static final String FAKE = OURS + "fake/";

    private static final Layer WAKING = Layer.of("threads that wake one another", "sun/nio/ch/EventFD",
            "jdk/internal/misc/Unsafe.park", "jdk/internal/misc/Unsafe.unpark");
    private static final Layer SOCKETS = Layer.of("system calls of the sockets", "sun/nio/ch/");
    private static final Layer VERTX = Layer.of("Vert.x and Netty", "io/vertx/", "io/netty/");
    private static final Layer JSON = Layer.of("Jackson", "com/fasterxml/");

    private static final Shares CALL = new Shares(List.of(WAKING, SOCKETS, VERTX, JSON,
            Layer.of("REST client, Mutiny and contexts", "org/jboss/resteasy/", "io/quarkus/", "io/smallrye/mutiny/",
                    "io/smallrye/context/"),
            Layer.of("retry, breaker, pacing, time-out", OURS + "runtime/guard/", "io/smallrye/faulttolerance/"),
            Layer.of("signature", OURS + "runtime/signing/"),
            Layer.of("request, answer and the rest of the extension", OURS)));

    private static final Shares START_AT_THE_FAKE = new Shares(List.of(SOCKETS, VERTX, JSON,
            Layer.of("rules", FAKE + "rules/"),
            Layer.of("signature", FAKE + "access/"),
            Layer.of("HTTP, faults and the record of requests", FAKE + "http/", FAKE + "control/", FAKE + "wire/Answer"),
            Layer.of("the operation: what exists, storing, due changes, the answer's content", FAKE)));

    private static final Shares START_UP = new Shares(List.of(
            Layer.of("Quarkus' Dev Services, which look for running ones", "io/quarkus/devservice"),
            Layer.of("configuration of the templates", OURS + "runtime/config/IvsCompositionBuildTimeConfig",
                    OURS + "runtime/config/TemplateBuildTimeConfig"),
            Layer.of("run-time configuration", OURS + "runtime/config/IvsCompositionRuntimeConfig",
                    OURS + "runtime/config/AwsConfig", OURS + "runtime/config/GuardConfig",
                    OURS + "runtime/config/TemplateRuntimeConfig"),
            Layer.of("values of the templates and their checks", OURS + "runtime/config/",
                    OURS + "runtime/CompositionRecorder", OURS + "runtime/CompositionTemplates", OURS + "model/"),
            Layer.of("beans", OURS)));

    private Profiles() {
    }

    /** Of a client's calls: what its event loops and its callers compute. */
    public static void ofCalls(String name, Path file, Results results) throws IOException {
        put(name, CALL.samples(file, thread -> thread.contains("eventloop") || thread.contains("jmh-worker")), results);
    }

    /** Of StartComposition at the fake, all of which runs on its event loop. */
    public static void ofFake(Path file, Results results) throws IOException {
        put("fake", START_AT_THE_FAKE.samples(file, thread -> thread.contains("eventloop")), results);
    }

    /** Of starts, a sample for each millisecond of the main thread; milliseconds of one, and only what is this extension's. */
    public static void ofStarts(List<Path> files, Results results) throws IOException {
        Map<String, Double> millis = new LinkedHashMap<>();
        for (Path file : files) {
            START_UP.samples(file, thread -> thread.startsWith("[main"))
                    .forEach((layer, count) -> millis.merge(layer, (double) count / files.size(), Double::sum));
        }
        millis.remove(Shares.REST);
        millis.forEach((layer, mean) -> results.put(PREFIX + "start-up:" + layer, mean));
    }

    private static void put(String name, Map<String, Long> samples, Results results) {
        double all = samples.values().stream().mapToLong(Long::longValue).sum();
        results.put(PREFIX + name + ".samples", all);
        samples.forEach((layer, count) -> results.put(PREFIX + name + ':' + layer, 100 * count / all));
    }
}
