package io.quarkiverse.ivs.composition.it.guide;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The properties that the guide shows, beside those of the sample. */
public class GuideProfile implements QuarkusTestProfile {

    static final List<String> FILES = List.of("templates.properties", "other-ends.properties");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> all = new LinkedHashMap<>();
        FILES.forEach(file -> read(file).forEach((key, value) -> all.put((String) key, (String) value)));
        return all;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/guide", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
