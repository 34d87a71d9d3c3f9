package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.signing.NoCredentialsException;
import io.quarkus.test.QuarkusUnitTest;

class MissingCredentialsAreNamedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.type", "custom")
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.custom-provider.name", "ours");

    @Inject
    CompositionClient client;

    @Test
    void theCallSaysWhatToAdd() {
        assertThatThrownBy(() -> Calls.start(client, URI.create("http://localhost:1")).await().indefinitely())
                .isExactlyInstanceOf(NoCredentialsException.class)
                .hasMessage("quarkus.ivs-composition.aws.credentials.custom-provider.name is \"ours\", but there is no"
                        + " such bean: add @Named(\"ours\") to a bean of the type"
                        + " software.amazon.awssdk.auth.credentials.AwsCredentialsProvider.");
    }
}
