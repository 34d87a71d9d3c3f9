package io.quarkiverse.ivs.composition.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged sample as a process of its own, with nothing but the environment. It listens where it finds a free port. */
public final class SampleProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^ ]+)");
    private static final String ARN = "arn:aws:ivs:eu-west-1:111122223333:";

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> listening = new CompletableFuture<>();
    private final Thread reader;

    private SampleProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "log of the sample");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts it. The template "archive" has all it needs.
     *
     * @param variables of its environment
     */
    public static SampleProcess start(String endpoint, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("QUARKUS_"));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        String prefix = "QUARKUS_IVS_COMPOSITION_";
        environment.put(prefix + "ENDPOINT_OVERRIDE", endpoint);
        environment.put(prefix + "AWS_CREDENTIALS_TYPE", "static");
        environment.put(prefix + "AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID", "test");
        environment.put(prefix + "AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY", "test");
        environment.put(prefix + "TEMPLATES_ARCHIVE_STAGE_ARN", ARN + "stage/a");
        environment.put(prefix + "TEMPLATES_ARCHIVE_S3_STORAGE_CONFIGURATION_ARN", ARN + "storage-configuration/b");
        environment.put(prefix + "TEMPLATES_ARCHIVE_S3_ENCODER_CONFIGURATION_ARN", ARN + "encoder-configuration/c");
        environment.putAll(variables);
        return new SampleProcess(builder.start());
    }

    /** Where it listens, once it does. */
    public URI uri() {
        return listening.orTimeout(2, TimeUnit.MINUTES).join();
    }

    /** What it has logged so far. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Asks it to end, as a container platform does, and waits for that. */
    public void terminate() throws InterruptedException {
        // Not that of the process, which closes the stream that the log comes from.
        process.toHandle().destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It does not end: " + log);
        }
        reader.join(10_000);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    listening.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException ended) {
            log.add(ended.toString());
        }
        listening.completeExceptionally(new IllegalStateException("It did not start: " + log));
    }
}
