package io.quarkiverse.ivs.composition.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class PackagedSampleHasNothingOfDevModeIT {

    private static final Path APPLICATION = Path.of("target", "quarkus-app");
    private static final String OURS = "io/quarkiverse/ivs/composition/";

    @Test
    void noArtifactOfDevModeOrOfTheFakeIsInIt() throws IOException {
        assertThat(jars()).extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.matches(".*quarkus-ivs-composition-[0-9].*"))
                .noneMatch(name -> name.matches(".*quarkus-ivs-composition-(dev|fake|deployment)-.*"));
    }

    @Test
    void noClassOfTheDevUiOrOfTheFakeIsInIt() throws IOException {
        List<String> classes = new ArrayList<>();
        for (Path jar : jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(OURS)).forEach(classes::add);
            }
        }
        assertThat(classes).contains(OURS + "CompositionService.class")
                .noneMatch(name -> name.matches(OURS + "(dev|fake|deployment)/.*"));
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(APPLICATION)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
