package io.quarkiverse.ivs.composition.benchmark.startup;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.ivs.composition.benchmark.AnsweringServer;
import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.Results;
import io.quarkiverse.ivs.composition.benchmark.Samples;

/**
 * {@code quarkus:dev} from the command until the sample has started a composition, Maven included, but not the formatting of the
 * sources.
 */
public final class DevModeBenchmarks {

    private static final String PREFIX = "QUARKUS_IVS_COMPOSITION_";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 20;

    private final Path root;
    private final HttpClient http = HttpClient.newHttpClient();

    private DevModeBenchmarks(Path root) {
        this.root = root;
    }

    public static void run(Path module, Results results) throws Exception {
        DevModeBenchmarks benchmarks = new DevModeBenchmarks(module.getParent());
        try (ChildJvm server = ChildJvm.start(AnsweringServer.class)) {
            Map<String, String> withoutDevService = Map.of(
                    PREFIX + "ENDPOINT_OVERRIDE", server.place(),
                    PREFIX + "FILL_MISSING_ARNS", "true",
                    // An answer about another stage than that of the request is taken for none.
                    PREFIX + "TEMPLATES_PODCAST_STAGE_ARN", Samples.STAGE,
                    PREFIX + "AWS_REGION", Samples.REGION,
                    PREFIX + "AWS_CREDENTIALS_TYPE", "static",
                    PREFIX + "AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID", Samples.ACCESS_KEY_ID,
                    PREFIX + "AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY", Samples.SECRET_ACCESS_KEY);
            results.put("dev-mode.without.ms", Results.medianOf5(() -> benchmarks.firstAnswer(withoutDevService)));
        }
        results.put("dev-mode.with.ms", Results.medianOf5(() -> benchmarks.firstAnswer(Map.of())));
    }

    private double firstAnswer(Map<String, String> environment) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Maven.command(root, "-q", "compile", "quarkus:dev", "-Ddebug=false", "-Dformat.skip"))
                .directory(root.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "QUARKUS_CONSOLE_ENABLED", "false"));
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            awaitStart(URI.create("http://localhost:" + port + "/compositions/podcast"), process, begin);
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void awaitStart(URI start, Process process, long begin) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(start).POST(HttpRequest.BodyPublishers.noBody()).build();
        while (System.nanoTime() - begin < PATIENCE.toNanos() && process.isAlive()) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    return;
                }
                throw new IllegalStateException("quarkus:dev answers " + answer.statusCode() + ": " + answer.body());
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        throw new IllegalStateException("quarkus:dev did not answer within " + PATIENCE.toMinutes() + " minutes");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
