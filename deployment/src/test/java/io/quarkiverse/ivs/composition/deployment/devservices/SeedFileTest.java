package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFileTest {

    @TempDir
    Path module;

    @Test
    void aRelativePathIsWatchedWhereItIsRead() throws IOException {
        Files.writeString(module.resolve("seed.json"), "{}");

        assertThat(SeedFile.places("seed.json", module)).containsExactly("seed.json", module.resolve("seed.json").toString());
        assertThatCode(() -> SeedFile.read("seed.json", module)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SeedFile.read("gone.json", module))
                .hasMessageContaining("is neither a resource of the application nor a file in " + module);
    }
}
