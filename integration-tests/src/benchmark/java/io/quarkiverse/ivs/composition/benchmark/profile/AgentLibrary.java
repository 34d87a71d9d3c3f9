package io.quarkiverse.ivs.composition.benchmark.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import one.profiler.AsyncProfiler;

/** The profiler as a JVM that is yet to start can load it. */
public final class AgentLibrary {

    private AgentLibrary() {
    }

    /** Puts it into a directory. */
    public static Path in(Path directory) throws IOException {
        String platform = System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
        Path file = directory.resolve("libasyncProfiler.so");
        try (InputStream library = AsyncProfiler.class.getResourceAsStream("/" + platform + "/" + file.getFileName())) {
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
