package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class WebhookWithoutSecretTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.devservices.enabled", "false")
            .overrideConfigKey("quarkus.ivs-composition.events.webhook.enabled", "true")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class)
                    .hasMessage("quarkus.ivs-composition.events.webhook.enabled is true, but "
                            + "quarkus.ivs-composition.events.webhook.secret is not set, so the webhook would refuse every event. "
                            + "Set it, by QUARKUS_IVS_COMPOSITION_EVENTS_WEBHOOK_SECRET or a configuration source that keeps "
                            + "secrets, to the API key value of the connection in EventBridge."));

    @Test
    void doesNotStart() {
        Assertions.fail("the application must not have started");
    }
}
