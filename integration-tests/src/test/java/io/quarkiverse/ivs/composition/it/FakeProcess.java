package io.quarkiverse.ivs.composition.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fake as people without Quarkus run it: a jar, and a process of its own. */
public final class FakeProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listens on (http://[^ ;]+)");

    private final Process process;
    private final CompletableFuture<URI> listening = new CompletableFuture<>();

    private FakeProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "log of the fake");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it with these options. */
    public static FakeProcess start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-jar", jar().toString()));
        command.addAll(List.of(options));
        return new FakeProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Where it listens, once it does. */
    public URI uri() {
        return listening.orTimeout(1, TimeUnit.MINUTES).join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("..", "deployment", "fake", "target"),
                "*-runner.jar")) {
            return jars.iterator().next();
        }
    }

    /** To the end, since it would wait for its log to be read. */
    private void read() {
        StringBuilder log = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    listening.complete(URI.create(matcher.group(1)));
                } else if (!listening.isDone()) {
                    log.append(line).append('\n');
                }
            }
        } catch (IOException ended) {
            log.append(ended);
        }
        listening.completeExceptionally(new IllegalStateException("The fake did not start: " + log));
    }
}
