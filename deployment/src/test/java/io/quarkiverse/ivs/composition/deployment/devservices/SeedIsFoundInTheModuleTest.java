package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

class SeedIsFoundInTheModuleTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.devservices.seed", "src/test/resources/seeds/stage.json");

    @Inject
    FakeIvs fake;

    @Test
    void aPathIsRelativeToTheModule() {
        assertThat(fake.snapshot()).contains("arn:aws:ivs:us-east-1:123456789012:stage/fromAFile");
    }
}
