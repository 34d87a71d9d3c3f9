package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

class FakeIvsAtAnotherEndpointTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.endpoint-override", "http://localhost:1");

    @Inject
    FakeIvs fake;

    @Test
    void itSaysThatThisIsNoFake() {
        assertThatThrownBy(() -> fake.reset()).isInstanceOf(IllegalStateException.class)
                .hasMessage("http://localhost:1 is not a fake of Amazon IVS Real-Time that a test can drive: it cannot be "
                        + "reached. Remove quarkus.ivs-composition.endpoint-override to let Dev Services start one.");
    }
}
