package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** Runs {@code src/test/javascript} with the AWS SDK for JavaScript; only in the profile {@code javascript}. */
class JavaScriptSdkScenario {

    private static final Path SOURCES = Path.of("src/test/javascript");
    private static final Path WORK = Path.of("target/javascript");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void theScenarioGoesWell() throws Exception {
        copySources();
        run("npm", "ci");
        try (RunnerJar fake = RunnerJar.start("--resources", "strict", "--signatures=verify")) {
            assertThat(run("node", "scenario.mjs", fake.uri().toString())).contains("The scenario went well");
        }
    }

    private static void copySources() throws IOException {
        Files.createDirectories(WORK);
        for (String name : List.of(".npmrc", "package.json", "package-lock.json", "scenario.mjs")) {
            Files.copy(SOURCES.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String run(String... command) throws Exception {
        File output = WORK.resolve(command[0] + ".log").toFile();
        Process process = start(command, output);
        boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output.toPath());
        assertThat(ended).as(() -> String.join(" ", command) + " did not end: " + text).isTrue();
        assertThat(process.exitValue()).as(() -> String.join(" ", command) + " failed: " + text).isZero();
        return text;
    }

    private static Process start(String[] command, File output) {
        try {
            return new ProcessBuilder(command).directory(WORK.toFile()).redirectErrorStream(true).redirectOutput(output)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("The profile javascript needs Node.js 20 or later, with npm. Install both (Debian: "
                    + "apt-get install nodejs npm).", e);
        }
    }
}
