package io.quarkiverse.ivs.composition.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.builder.Version;
import software.amazon.awssdk.core.util.VersionInfo;

/** On what it was measured. */
final class Machine {

    private Machine() {
    }

    static void describe(Results results) {
        results.put("date", LocalDate.now().toString());
        results.put("machine", Runtime.getRuntime().availableProcessors() + " cores, " + processor() + ", "
                + System.getProperty("os.name"));
        // Well above the number of cores, and the machine had something else to do: then do not trust a figure.
        results.put("load-before", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        results.put("java", System.getProperty("java.vendor") + ' ' + Runtime.version());
        results.put("quarkus", Version.getVersion());
        results.put("aws-sdk", VersionInfo.SDK_VERSION);
    }

    private static String processor() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
            return lines.stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2)).orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
