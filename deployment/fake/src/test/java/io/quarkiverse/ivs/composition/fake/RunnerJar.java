package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fake as a user starts it: {@code java -jar}. */
final class RunnerJar implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://[0-9.]+:[0-9]+");

    private final Process process;
    private final URI uri;

    private RunnerJar(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts it, and waits until it listens. */
    static RunnerJar start(String... arguments) throws IOException {
        Process process = process(arguments);
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher url = URL.matcher(line);
            if (url.find()) {
                return new RunnerJar(process, URI.create(url.group()));
            }
        }
        throw new IllegalStateException("The fake did not say where it listens");
    }

    /** Starts it; what it says and what it complains about come out as one. */
    static Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", "target/quarkus-ivs-composition-fake-" + System.getProperty("fake.version") + "-runner.jar"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The JVM would say that it has picked them up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    URI uri() {
        return uri;
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
