package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

class AnonymousRequestIsNotSignedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.type", "anonymous");

    @Inject
    CompositionClient client;

    @Test
    void thereIsNoSignature() throws Exception {
        try (StubService service = new StubService()) {
            Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10));

            assertThat(service.last().header("Authorization")).isNull();
            assertThat(service.last().header("amz-sdk-request")).isEqualTo("attempt=2; max=4");
            assertThat(service.last().body()).isEqualTo(Calls.BODY);
        }
    }
}
