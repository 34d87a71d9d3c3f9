package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

class ProxyIsNamedWhenACallFailsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.rest-client.proxy-address", "localhost:1");

    @Inject
    CompositionClient client;

    @Test
    void withItsKey() {
        AttemptFailure failure = Calls.failure(Calls.start(client, URI.create("http://ivs.example")));
        assertThat(failure.kind()).isEqualTo(Kind.NOT_CONNECTED);
        assertThat(failure).hasMessageStartingWith("No connection to ivs.example through the proxy localhost:1"
                + " (quarkus.rest-client.proxy-address): ");
    }
}
