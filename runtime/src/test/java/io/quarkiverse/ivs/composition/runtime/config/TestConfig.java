package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A configuration as an application has it: both mappings, a file, and an environment. */
public final class TestConfig {

    /** What the keys of all templates begin with. */
    public static final String TEMPLATES = ConfigKeys.TEMPLATES + ".";

    private final SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredInterceptors()
            // Quarkus warns instead: it has to live with a name that a variable spells in another way than a file.
            .withValidateUnknown(false)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(IvsCompositionBuildTimeConfig.class)
            .withMapping(IvsCompositionDevServicesConfig.class)
            .withMapping(IvsCompositionRuntimeConfig.class);

    private TestConfig() {
    }

    /** Lines as they stand in {@code application.properties}. */
    public static TestConfig file(String... lines) {
        TestConfig config = new TestConfig();
        config.builder.withSources(new PropertiesConfigSource(map(lines), "application.properties", 250));
        return config;
    }

    public TestConfig environment(String... lines) {
        builder.withSources(new EnvConfigSource(map(lines), 300));
        return this;
    }

    public TestConfig profile(String profile) {
        builder.withProfile(profile);
        return this;
    }

    public SmallRyeConfig build() {
        return builder.build();
    }

    private static Map<String, String> map(String... lines) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(lines).map(line -> line.split("=", 2)).forEach(pair -> map.put(pair[0], pair[1]));
        return map;
    }
}
