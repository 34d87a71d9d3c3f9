package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.test.QuarkusUnitTest;

/** Keys stand for the variables, which a test cannot set; to an expression both are the same. */
class VariablesOfTheAwsSdkTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.devservices.enabled", "false")
            .overrideConfigKey("AWS_ENDPOINT_URL", "https://ivs.example.com")
            .overrideConfigKey("AWS_USE_FIPS_ENDPOINT", "true")
            .overrideConfigKey("AWS_USE_DUALSTACK_ENDPOINT", "true")
            .overrideConfigKey("quarkus.ivs-composition.dualstack", "false")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.ivs"))
            .assertLogRecords(records -> assertThat(records).singleElement().satisfies(record -> {
                assertThat(record.getLevel()).isEqualTo(Level.WARN);
                assertThat(String.format(record.getMessage(), record.getParameters())).isEqualTo("Compositions are started at"
                        + " https://ivs.example.com, since AWS_ENDPOINT_URL is set; AWS_USE_FIPS_ENDPOINT without effect");
            }));

    @Inject
    IvsCompositionRuntimeConfig config;

    @Test
    void countWhereNoKeyOfOursIsSet() {
        assertThat(config.endpointOverride()).contains("https://ivs.example.com");
        assertThat(config.fips()).isTrue();
        assertThat(config.dualstack()).isFalse();
    }
}
