package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class RedisClaimsNeedTheRedisExtensionTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.lifecycle.claims", "redis")
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(ConfigurationException.class.getName()
                    + ": quarkus.ivs-composition.lifecycle.claims is redis, but the application does not have the extension"
                    + " quarkus-redis-client. Add it, or remove the key to keep claims in memory."));

    @Test
    void theStartFails() {
        Assertions.fail("It must not start");
    }
}
