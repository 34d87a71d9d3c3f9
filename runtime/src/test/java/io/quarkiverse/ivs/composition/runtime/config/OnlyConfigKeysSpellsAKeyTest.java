package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class OnlyConfigKeysSpellsAKeyTest {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*" + Pattern.quote(ConfigKeys.PREFIX));

    @Test
    void noOtherClassHasALiteralKey() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ConfigKeys.java"))
                    .flatMap(OnlyConfigKeysSpellsAKeyTest::literals))
                    .as("literals with a key of ours outside of ConfigKeys: use a constant of that class, so that a test"
                            + " can resolve each key against the mappings")
                    .isEmpty();
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().map(String::strip)
                    // Comments may spell keys: they are for readers.
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/"))
                    .filter(line -> LITERAL.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
