package io.quarkiverse.ivs.composition.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

class NativeImageKeepsTheModelTest {

    private static final String MODEL = "io.quarkiverse.ivs.composition.model.";

    @Test
    void everyRecordOfTheModelIsRegisteredForReflection() throws Exception {
        List<String> records = records();
        ReflectiveClassBuildItem item = new NativeProcessor().model(new CombinedIndexBuildItem(index(records), null));

        assertThat(item.getClassNames())
                .as("records of the model that NativeProcessor.model registers: a native image cannot read or write one that is"
                        + " missing here; register it, or move it out of io.quarkiverse.ivs.composition.model")
                .containsExactlyInAnyOrderElementsOf(records);
        assertThat(item.isConstructors() && item.isMethods() && item.isFields()).isTrue();
        assertThat(records).hasSizeGreaterThan(25);
    }

    private static IndexView index(List<String> classes) throws Exception {
        Class<?>[] types = new Class<?>[classes.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = Class.forName(classes.get(i));
        }
        return Index.of(types);
    }

    /** As they lie in the module, not as an index has them. */
    private static List<String> records() throws Exception {
        URI composition = Composition.class.getResource("Composition.class").toURI();
        if (!composition.getScheme().equals("jar")) {
            return recordsIn(Path.of(composition).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(composition, Map.of())) {
            return recordsIn(jar.getPath(MODEL.replace('.', '/')));
        }
    }

    private static List<String> recordsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> MODEL + name.substring(0, name.length() - ".class".length()))
                    .filter(NativeImageKeepsTheModelTest::isRecord)
                    .toList();
        }
    }

    private static boolean isRecord(String name) {
        try {
            return Class.forName(name).isRecord();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
