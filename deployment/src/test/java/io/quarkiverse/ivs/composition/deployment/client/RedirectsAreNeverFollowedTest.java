package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

class RedirectsAreNeverFollowedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.rest-client.follow-redirects", "true")
            .overrideConfigKey("quarkus.rest-client.ivs-composition.follow-redirects", "true");

    @Inject
    CompositionClient client;

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void nothingReachesTheOtherServer(int status) throws Exception {
        try (StubService other = new StubService(); StubService service = new StubService()) {
            service.answers(status, "", Map.of("Location", other.uri() + "/StartComposition"));

            AttemptFailure failure = Calls.failure(Calls.start(client, service.uri()));

            assertThat(failure).hasMessage("Redirects are not followed; this one leads to " + other.uri().getAuthority());
            assertThat(other.received()).isEmpty();
        }
    }
}
