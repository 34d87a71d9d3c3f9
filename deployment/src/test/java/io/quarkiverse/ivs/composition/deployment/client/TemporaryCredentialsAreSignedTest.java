package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

class TemporaryCredentialsAreSignedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.static-provider.session-token", "a/session+token=");

    @Inject
    CompositionClient client;

    @Test
    void theSessionTokenIsSentAndSigned() throws Exception {
        try (StubService service = new StubService()) {
            Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10));

            assertThat(service.last().header("X-Amz-Security-Token")).isEqualTo("a/session+token=");
            SigV4Verifier.Signature signature = SigV4Verifier.verify(service.last(), "wJalrXUtnFEMI");
            assertThat(signature.signedHeaders()).contains("x-amz-security-token");
            assertThat(signature.valid()).isTrue();
        }
    }
}
