package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredValueTest {

    @ParameterizedTest
    @CsvSource({
            "PropertiesConfigSource[source=file:/app/target/classes/application.properties], application.properties",
            "YamlConfigSource[source=jar:file:/app.jar!/application.yaml], application.yaml",
            "EnvConfigSource, environment",
            "EnvConfigSource[source=file:/app/.env], .env",
            "SysPropConfigSource, system property",
            "DevServicesConfigSource, DevServicesConfigSource",
    })
    void aSourceIsNamedInAWordOrTwo(String source, String shortName) {
        assertThat(ConfiguredValue.shortName(source)).isEqualTo(shortName);
    }
}
