package io.quarkiverse.ivs.composition.deployment.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

class NativeImageKeepsTheModelTest {

    private static final String R = "io.quarkiverse.ivs.composition.";

    @Test
    void everyRecordOfTheModelAndEveryEventIsRegisteredForReflection() throws Exception {
        List<String> records = Stream.concat(records(Composition.class).stream(), records(IvsEvent.class).stream()).toList();
        ReflectiveClassBuildItem item = new NativeProcessor().records(new CombinedIndexBuildItem(index(records), null));

        assertThat(item.getClassNames())
                .as("records that NativeProcessor.records registers: a native image cannot read or write one that is"
                        + " missing here; register it, or move it out of the packages model and events")
                .containsExactlyInAnyOrderElementsOf(records);
        assertThat(item.isConstructors() && item.isMethods() && item.isFields()).isTrue();
        assertThat(records).hasSizeGreaterThan(40).contains(R + "model.CompositionState", R + "events.SessionStarted");
    }

    /** Their names stand as text in the module that loads them. */
    @Test
    void everyClassThatTheAwsSdkLoadsByNameForCredentialsIsRegistered() throws Exception {
        Pattern name = Pattern.compile("software\\.amazon\\.awssdk\\.services\\.[A-Za-z.]+");
        Set<String> names = new TreeSet<>();
        Path auth = Path.of(AwsCredentialsProvider.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(auth.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                try (InputStream content = jar.getInputStream(entry)) {
                    name.matcher(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)).results()
                            .forEach(found -> names.add(found.group()));
                }
            }
        }

        assertThat(names).contains("software.amazon.awssdk.services.sts.internal.StsProfileCredentialsProviderFactory");
        assertThat(NativeProcessor.OPTIONAL_CREDENTIALS)
                .as("classes that software.amazon.awssdk:auth makes by name: a native image has only those that"
                        + " NativeProcessor.OPTIONAL_CREDENTIALS lists; add what is missing")
                .containsAll(names);
    }

    private static IndexView index(List<String> classes) throws Exception {
        Class<?>[] types = new Class<?>[classes.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = Class.forName(classes.get(i));
        }
        return Index.of(types);
    }

    /** All of a package, as they lie in the module, not as an index has them. */
    private static List<String> records(Class<?> neighbour) throws Exception {
        URI one = neighbour.getResource(neighbour.getSimpleName() + ".class").toURI();
        if (!one.getScheme().equals("jar")) {
            return recordsIn(Path.of(one).getParent(), neighbour.getPackageName());
        }
        try (FileSystem jar = FileSystems.newFileSystem(one, Map.of())) {
            return recordsIn(jar.getPath(neighbour.getPackageName().replace('.', '/')), neighbour.getPackageName());
        }
    }

    private static List<String> recordsIn(Path folder, String packageName) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> packageName + '.' + name.substring(0, name.length() - ".class".length()))
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
