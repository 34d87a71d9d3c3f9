package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.ivs.composition.fake.http.ControlClient;

/** The runnable jar, as it is packaged. */
class RunnerJarIT {

    private static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCdEfGh1234";

    @Test
    void itAnswersAndEndsWhenItIsAskedTo(@TempDir Path directory) throws Exception {
        Path seed = Files.writeString(directory.resolve("world.json"), "{\"stages\": [{\"arn\": \"" + STAGE + "\"}]}");
        try (RunnerJar fake = RunnerJar.start("--port", "0", "--rate-limit", "5", "--seed", seed.toString())) {
            assertThat(new ControlClient(fake.uri()).send("GET", "snapshot", "").at("/stages/0/arn").asText()).isEqualTo(STAGE);
            fake.process().destroy();
            assertThat(fake.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatIsWrongIsSaidAtOnceWithoutAStackTrace() throws Exception {
        Process process = RunnerJar.process("--rate-limt", "5", "--port", "70000");
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(String.join(System.lineSeparator(),
                "--rate-limt is no option; did you mean --rate-limit? --help lists them.",
                "--port is \"70000\", but must be 0 to 65535. Correct it, or remove it to use a free one.", ""));
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = RunnerJar.process("--port", Integer.toString(taken.getLocalPort()));
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("--port is \""
                    + taken.getLocalPort()
                    + "\", but nothing can listen there (Address already in use): stop what does, choose "
                    + "another port, or leave the option out to use a free one." + System.lineSeparator());
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }
}
