package io.quarkiverse.ivs.composition.benchmark.startup;

import java.io.IOException;
import java.nio.file.Path;

/** The application without the extension: a Maven project of its own below {@code src/benchmark}. */
final class PlainApplication {

    private PlainApplication() {
    }

    /** Packages it; returns where it is. */
    static Path packaged(Path module) throws IOException, InterruptedException {
        run(module.getParent(), "-q", "-f", module.resolve("src/benchmark/plain-application/pom.xml").toString(), "package");
        return module.resolve("target/benchmark/plain-application/quarkus-app");
    }

    private static void run(Path root, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Maven.command(root, arguments)).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The application without the extension could not be packaged; see above");
        }
    }
}
