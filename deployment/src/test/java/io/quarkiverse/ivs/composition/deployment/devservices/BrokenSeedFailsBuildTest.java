package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class BrokenSeedFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addAsResource(new StringAsset("{\n\"stages\": [\n{\"name\": \"studio\"}]}"),
                    "ivs-seed.json"))
            .overrideConfigKey("quarkus.ivs-composition.devservices.seed", "ivs-seed.json")
            .assertException(failure -> assertThat(failure).hasMessage("The seed ivs-seed.json is broken in line 3: "
                    + "stages.0.arn is a required attribute. Correct it, or remove "
                    + "quarkus.ivs-composition.devservices.seed; a snapshot of the fake shows the form."));

    @Test
    void fileLineAndMendAreNamed() {
        Assertions.fail("The build must have failed");
    }
}
