package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

/** The endpoint that is configured is on the loopback interface, as that of the Dev Service is. */
class ProxyOfAllClientsIsNotAskedForTheFakeTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.rest-client.proxy-address", "proxy.invalid:3128");

    @Inject
    CompositionClient client;

    @Test
    void itIsCalledDirectly() throws Exception {
        try (StubService service = new StubService()) {
            assertThat(Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10))).isNotNull();
        }
    }

    @Test
    void aFailureThereDoesNotBlameTheProxy() {
        AttemptFailure failure = Calls.failure(Calls.start(client, URI.create("http://localhost:1")));
        assertThat(failure).hasMessageStartingWith("No connection to localhost:1: ");
    }
}
