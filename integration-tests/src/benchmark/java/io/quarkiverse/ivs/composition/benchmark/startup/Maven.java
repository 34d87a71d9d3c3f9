package io.quarkiverse.ivs.composition.benchmark.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Maven of this project. */
final class Maven {

    private Maven() {
    }

    static List<String> command(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp",
                "-Dquarkus.analytics.disabled=true"));
        command.addAll(List.of(arguments));
        return command;
    }
}
