package io.quarkiverse.ivs.composition.it.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fake as people without Quarkus run it. */
final class FakeProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listens on (http://[^ ;]+)");

    private final Process process;
    private final URI uri;

    FakeProcess() throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar",
                jar().toString(), "--time-to-active", "0s", "--time-to-stopped", "0s").redirectErrorStream(true).start();
        BufferedReader lines = process.inputReader();
        StringBuilder log = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                uri = URI.create(matcher.group(1));
                return;
            }
        }
        throw new IllegalStateException("The fake did not start: " + log);
    }

    private static Path jar() throws IOException {
        Path folder = Path.of("..", "deployment", "fake", "target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*-runner.jar")) {
            return jars.iterator().next();
        }
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
