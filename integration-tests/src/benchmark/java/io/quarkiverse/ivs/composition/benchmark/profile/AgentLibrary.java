package io.quarkiverse.ivs.composition.benchmark.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

import one.profiler.AsyncProfiler;

/** The profiler as a JVM that is yet to start can load it. */
public final class AgentLibrary {

    private AgentLibrary() {
    }

    /** Puts it into a directory; there is none for some machines. */
    public static Optional<Path> in(Path directory) throws IOException {
        try (InputStream library = AsyncProfiler.class.getResourceAsStream("/" + platform() + "/libasyncProfiler.so")) {
            if (library == null) {
                return Optional.empty();
            }
            Path file = directory.resolve("libasyncProfiler.so");
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(file);
        }
    }

    private static String platform() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
            return "macos";
        }
        return System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
    }
}
