package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class BrokenDevServiceSettingsFailBuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.devservices.time-to-active", "soon")
            .overrideConfigKey("quarkus.ivs-composition.devservices.port", "70000")
            .overrideConfigKey("quarkus.ivs-composition.devservices.time-to-stopped", "99999999999d")
            .overrideConfigKey("quarkus.ivs-composition.devservices.rate-limit", "0")
            .assertException(failure -> assertThat(failure).hasMessage(
                    """
                            quarkus.ivs-composition.devservices.port is "70000", but must be 0 to 65535. \
                            Correct it, or remove it to use a free one.
                            quarkus.ivs-composition.devservices.time-to-active is "soon", but must be a duration such as \
                            2s or 0s, at most 1000 days, or manual. Correct it, or remove it to use 2s.
                            quarkus.ivs-composition.devservices.time-to-stopped is "99999999999d", but must be a duration \
                            such as 2s or 0s, at most 1000 days, or manual. Correct it, or remove it to use 1s.
                            quarkus.ivs-composition.devservices.rate-limit is "0", but must be at least 1. \
                            Correct it, or remove it to have no limit."""));

    @Test
    void allProblemsAreListed() {
        Assertions.fail("The build must have failed");
    }
}
