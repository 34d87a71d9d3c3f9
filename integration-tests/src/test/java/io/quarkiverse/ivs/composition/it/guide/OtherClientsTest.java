package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OtherClientsTest {

    @Inject
    FakeIvs fake;

    // tag::endpoint[]
    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    Optional<URI> endpoint; // <1>
    // end::endpoint[]

    @Test
    void anotherClientFindsTheFake() {
        assertThat(endpoint).contains(fake.endpoint());
    }
}
