package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class CredentialsOfTheTestProfileWinTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("%test.quarkus.ivs-composition.aws.credentials.type", "anonymous")
            .overrideConfigKey("quarkus.ivs-composition.devservices.signatures", "ignore");

    @ConfigProperty(name = "quarkus.ivs-composition.aws.credentials.type")
    String type;

    @ConfigProperty(name = "quarkus.ivs-composition.aws.credentials.static-provider.access-key-id")
    Optional<String> accessKeyId;

    @Test
    void noKeysAreHandedOver() {
        assertThat(type).isEqualTo("anonymous");
        assertThat(accessKeyId).isEmpty();
    }
}
