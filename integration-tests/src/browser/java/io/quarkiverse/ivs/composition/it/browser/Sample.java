package io.quarkiverse.ivs.composition.it.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample application in dev mode, as the README starts it, in a process of its own on a free port. */
final class Sample implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://localhost:\\d+)");
    private static final Pattern FAKE = Pattern.compile("started a fake on (http://\\S+)");
    private static final int START_MINUTES = 5;

    private final Process process;
    private final URI uri;
    private final URI fake;
    private final Path log;

    private Sample(Process process, URI uri, URI fake, Path log) {
        this.process = process;
        this.uri = uri;
        this.fake = fake;
        this.log = log;
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param log the name of its log below {@code target}
     * @param properties configuration, as {@code key=value}
     */
    static Sample start(String log, String... properties) {
        return start(log, Arrays.stream(properties).map(property -> "-D" + property).toList());
    }

    /**
     * Starts it, or the application of another pom, and waits until it listens.
     *
     * @param log the name of its log below {@code target}
     * @param arguments further arguments of Maven
     */
    static Sample start(String log, List<String> arguments) {
        Path module = Path.of("").toAbsolutePath();
        Path logFile = module.resolve("target").resolve(log);
        CompletableFuture<URI> fake = new CompletableFuture<>();
        CompletableFuture<URI> listening = new CompletableFuture<>();
        Process process;
        try {
            process = new ProcessBuilder(command(arguments))
                    .directory(module.getParent().toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(() -> read(process, logFile, fake, listening), "log of the sample");
        reader.setDaemon(true);
        reader.start();
        try {
            URI uri = listening.get(START_MINUTES, TimeUnit.MINUTES);
            return new Sample(process, uri, fake.getNow(null), logFile);
        } catch (ExecutionException | TimeoutException e) {
            kill(process);
            throw new IllegalStateException("The sample did not start in dev mode, see " + logFile, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill(process);
            throw new IllegalStateException("Interrupted while the sample started", e);
        }
    }

    URI uri() {
        return uri;
    }

    /** Its fake, null if it has none. */
    URI fake() {
        return fake;
    }

    /** What it has logged until now. */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        kill(process);
    }

    private static List<String> command(List<String> arguments) {
        // The build around this one has compiled and formatted everything; its test classes must stay as they are.
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "compile", "quarkus:dev",
                "-Dmaven.test.skip=true", "-Dformatter.skip=true", "-Dimpsort.skip=true", "-Dquarkus.http.port=0",
                "-Dquarkus.analytics.disabled=true", "-Dquarkus.test.continuous-testing=disabled", "-Ddebug=false"));
        command.addAll(arguments);
        return command;
    }

    private static void read(Process process, Path logFile, CompletableFuture<URI> fake,
            CompletableFuture<URI> listening) {
        try (BufferedReader reader = process.inputReader(); var log = Files.newBufferedWriter(logFile)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                complete(fake, FAKE, line);
                complete(listening, LISTENING, line);
            }
            listening.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
    }

    private static void complete(CompletableFuture<URI> found, Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
            found.complete(URI.create(matcher.group(1)));
        }
    }

    /** Maven runs in a child of its script, and the application in a child of Maven. */
    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        children.forEach(child -> child.onExit().completeOnTimeout(child, 10, TimeUnit.SECONDS).join());
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
