package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class EndpointOverrideDisablesDevServiceTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.endpoint-override", "http://localhost:1")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.ivs"))
            .assertLogRecords(records -> assertThat(records).isEmpty());

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String endpoint;

    @ConfigProperty(name = "quarkus.ivs-composition.fill-missing-arns")
    boolean fillMissingArns;

    @Test
    void theEndpointIsTheUsersAndNothingElseIsSet() {
        assertThat(endpoint).isEqualTo("http://localhost:1");
        assertThat(fillMissingArns).isFalse();
    }
}
