package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ConfigNamesTest {

    private static final String KEY = "quarkus.ivs-composition.aws.region";

    @Test
    void whatIsConfiguredForAProfileStandsInItsKeysAndFiles() {
        assertThat(ofProfiles(Map.of("%dev." + KEY, "x"), "application.properties")).isTrue();
        assertThat(ofProfiles(Map.of("%dev,staging." + KEY, "x"), "application.properties")).isTrue();
        assertThat(ofProfiles(Map.of(KEY, "x"), "PropertiesConfigSource[source=file:/app/application-dev.properties]"))
                .isTrue();
        assertThat(ofProfiles(Map.of(KEY, "x"), "YamlConfigSource[source=file:/app/application-dev.yaml]")).isTrue();

        assertThat(ofProfiles(Map.of(KEY, "x"), "application.properties")).isFalse();
        assertThat(ofProfiles(Map.of("%prod." + KEY, "x"), "application.properties")).isFalse();
        assertThat(ofProfiles(Map.of("%dev." + KEY, " "), "application.properties")).isFalse();
        assertThat(ofProfiles(Map.of(KEY, "x"), "PropertiesConfigSource[source=file:/app/application-prod.properties]"))
                .isFalse();
    }

    @Test
    void theEnvironmentIsConfiguredForNoProfile() {
        assertThat(ConfigNames.ofProfiles(new SmallRyeConfigBuilder().withProfile("dev").withSources(new EnvConfigSource(
                Map.of("QUARKUS_IVS_COMPOSITION_AWS_REGION", "x", "_DEV_QUARKUS_IVS_COMPOSITION_AWS_REGION", "x"), 300))
                .build(),
                "quarkus.ivs-composition")).isEmpty();
    }

    private static boolean ofProfiles(Map<String, String> properties, String source) {
        return ConfigNames.ofProfiles(new SmallRyeConfigBuilder().withProfile("dev")
                .withSources(new PropertiesConfigSource(properties, source, 250)).build(), "quarkus.ivs-composition")
                .contains(KEY);
    }
}
