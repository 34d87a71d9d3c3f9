package io.quarkiverse.ivs.composition.it.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** Debian's redis-server, on a socket in a folder of its own: no port can be taken. */
final class RedisServer implements AutoCloseable {

    private final Path folder;
    private Process process;

    RedisServer() throws IOException {
        folder = Files.createTempDirectory("ivs-redis");
        start();
    }

    /** As {@code quarkus.redis.hosts} wants it. */
    String hosts() {
        return "unix://" + folder.resolve("s");
    }

    void start() throws IOException {
        process = new ProcessBuilder("redis-server", "--port", "0", "--unixsocket", folder.resolve("s").toString(), "--save",
                "", "--dir", folder.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> Files.exists(folder.resolve("s")));
    }

    /** Such as STOP, CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    void stop() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Files.deleteIfExists(folder.resolve("s"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
