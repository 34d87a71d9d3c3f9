package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class MissingSeedFailsBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.devservices.seed", "no-seed.json")
            .assertException(failure -> assertThat(failure).hasMessage(
                    "quarkus.ivs-composition.devservices.seed is \"no-seed.json\", but this is neither a resource of the "
                            + "application nor a file in " + Path.of("").toAbsolutePath()
                            + ". Correct it, or remove it to start with nothing."));

    @Test
    void theKeyIsNamed() {
        Assertions.fail("The build must have failed");
    }
}
