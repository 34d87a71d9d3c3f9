package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

class SeededDevServiceTest {

    private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/seeded";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addAsResource(
                    new StringAsset("{\"stages\": [{\"arn\": \"" + STAGE + "\"}]}"), "ivs-seed.json"))
            .overrideConfigKey("quarkus.ivs-composition.devservices.seed", "ivs-seed.json");

    @Inject
    FakeIvs fake;

    @Test
    void theFakeHasWhatTheSeedHas() {
        assertThat(fake.snapshot()).contains(STAGE);
    }
}
